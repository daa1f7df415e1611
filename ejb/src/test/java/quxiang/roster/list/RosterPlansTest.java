package quxiang.roster.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import quxiang.common.ListOrder;
import quxiang.common.PageRequest;
import quxiang.common.StaffScope;
import quxiang.common.sql.Conditions;
import quxiang.common.sql.JdbiProducer;
import quxiang.host.Database;
import quxiang.roster.format.RosterFiles;
import quxiang.roster.imports.OnBothDatabases;
import quxiang.signing.list.SignedGraduates;

/**
 * 生源库 among the graduates of many schools: PostgreSQL reads what it looks for through an index and never goes through all graduates. With
 * {@code -Droster.plans.rows=1000000} it prints the times at that size.
 */
class RosterPlansTest extends OnBothDatabases {

    private static final int ROWS = Integer.getInteger("roster.plans.rows", 40_000);
    private static final int SCHOOLS = Math.max(40, ROWS / 60_000);
    private static final String SOME =
            "name=三7 number=S77 number=K77 department=院系3 major=软件 level=31 went=UNKNOWN class=班1 gender=2 origin=110000 account=false"
                    + " graduatesFrom=2027-07-02 holder=x name=三7&sort=-name";

    @Test
    void everyCommonQuestionIsAnsweredThroughAnIndex() throws SQLException {
        begin(Database.POSTGRESQL);
        sql(
                "insert into school (id, code, name, online_signing, default_days, longest_days, department_review, version)"
                        + " select n, cast(20000 + n as varchar(5)), '校' || n, true, 5, 30, false, 1 from generate_series(2, "
                        + SCHOOLS + ") n");
        sql(
                "insert into graduate (id, school_id, cohort, roster_key, exam_no, student_no, name, id_sealed, id_hash, id_masked,"
                        + " live_id_hash, gender_code, department, class_name, level_code, major, origin_code, graduates_on, facts_hash,"
                        + " created_at, changed_at, version) select n, 1 + n % " + SCHOOLS + ", 2027, (1 + n % "
                        + SCHOOLS
                        + ") || '/2027/K' || n, n, 'S' || n, '张三' || n, '\\x00', n, 'x',"
                        + " (1 + n % " + SCHOOLS
                        + ") || '/2027/' || n, 1 + n % 2, '院系' || n % 20, '班' || n % 30, '31', '软件工程', 110000 + n % 20,"
                        + " date '2027-07-01', 'x', now(), now(), 1 from generate_series(1, " + ROWS + ") n");
        connection.commit();
        connection.setAutoCommit(true);
        sql("vacuum analyze graduate");
        Map<String, List<String>> scans = new LinkedHashMap<>();
        for (String asked : ("all= sort=name sort=-number sort=major " + SOME).split(" ", -1)) {
            Conditions conditions = RosterList.scope(1, 2027, StaffScope.WHOLE);
            RosterFilter filter = RosterFilter.NONE;
            String sort = null;
            for (String part : asked.split("&", -1)) {
                String[] is = part.split("=", 2);
                sort = is[0].equals("sort") ? is[1] : sort;
                for (RosterCondition condition : RosterCondition.all()) {
                    filter = condition.parameter().equals(is[0]) ? filter.with(condition, is[1]) : filter;
                }
            }
            RosterScope scope = new RosterScope(1, 2027, new SignedGraduates().condition(), RosterFiles.SEAL);
            filter.asked().forEach((condition, value) -> condition.addTo(conditions, scope, value));
            String list =
                    RosterList.rows(ListOrder.of(sort), new SignedGraduates().value()) + new PageRequest(20, 20).sql();
            for (String query : List.of(list, RosterList.COUNT)) {
                List<String> plan = plan(query, conditions);
                plan.stream()
                        .filter(line -> line.contains("Seq Scan on graduate"))
                        .forEach(line -> scans.computeIfAbsent(asked, a -> new ArrayList<>())
                                .add(line.strip()));
                if (ROWS >= 1_000_000) {
                    System.out.println(asked + (query.equals(list) ? " page " : " count ") + plan.get(plan.size() - 1));
                }
            }
        }
        assertEquals(Map.of(), scans);
    }

    private List<String> plan(String query, Conditions conditions) {
        String explain = ROWS >= 1_000_000 ? "explain analyze " : "explain ";
        Jdbi jdbi = JdbiProducer.over(() -> connection);
        return conditions
                .of(jdbi.open().createQuery(explain + query))
                .mapTo(String.class)
                .list();
    }
}
