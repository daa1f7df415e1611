package quxiang.roster.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.AskedAgain;
import quxiang.common.Cohort;
import quxiang.common.IdNumber;
import quxiang.common.ListOrder;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.ShanghaiClock;
import quxiang.common.StaffScope;
import quxiang.common.Words;
import quxiang.common.crypto.Seal;
import quxiang.common.sheet.SheetExport;
import quxiang.common.sql.Conditions;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.roster.GivenReason;
import quxiang.roster.format.RosterLayout;
import quxiang.school.Schools;

/** 生源库 as the school reads it: its own graduates, for staff of a department only theirs. */
@Stateless
@RolesAllowed("SCHOOL")
public class RosterList {

    static final String COUNT = "select count(*) from graduate g <where>";
    private static final String ROWS = """
            select id, name, id_masked, roster_mobile as mobile, exam_no, student_no, department, class_name, level_code, major,
                graduates_on, mobile as own_mobile, destination_code, %s as signed,
                coalesce((select true from account a where a.id = g.account_id), false) as activated
            from graduate g <where>""";

    private static final String READ = """
            insert into audit_entry (at, account_id, actor_name, role, action, subject_kind, subject_id, detail)
            select cast(:at as timestamp with time zone), cast(:account as bigint), cast(:name as varchar(64)), 'SCHOOL',
                cast(:action as varchar(40)), 'GRADUATE', g.id, cast(:why as varchar(1000))
            from graduate g <where>""";

    private static final Map<String, String> ORDERS = Map.of(
            "name", "g.name",
            "number", "g.student_no",
            "department", "g.department",
            "level", "g.level_code",
            "major", "g.major",
            "graduates_on", "g.graduates_on");

    private static final String USUAL = "school_id, cohort, department, id";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Actor actor;

    @Inject
    private Seal seal;

    @Inject
    private AgreementsInForce agreements;

    @Inject
    private Codes codes;

    @Inject
    private SheetExport export;

    @Inject
    private Audit audit;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Schools schools;

    /** One page of the graduates that match. They are by department and then in the order in which they came unless asked otherwise. */
    public Page<RosterEntry> page(Cohort cohort, RosterFilter filter, ListOrder order, PageRequest request) {
        Page<RosterEntry> page =
                where(cohort, filter).page(jdbi, COUNT, rows(order, agreements.value()), RosterEntry.class, request);
        return new Page<>(
                page.rows().stream().map(RosterEntry::shown).toList(), page.total(), page.first(), page.size());
    }

    /** The graduates that match, by department, at most so many. */
    public List<Long> ids(Cohort cohort, RosterFilter filter, int most) {
        Conditions where = where(cohort, filter);
        return jdbi.withHandle(handle -> where.of(handle.createQuery(
                        "select id from graduate g <where> order by department, id fetch first :most rows only"))
                .bind("most", most)
                .mapTo(Long.class)
                .list());
    }

    /**
     * The query of the rows in an order, with {@code <where>}.
     *
     * @param inForce the column that tells whether an agreement is in force, in SQL
     */
    static String rows(ListOrder order, String inForce) {
        return ROWS.formatted(inForce) + order.sql(ORDERS, USUAL, "g.id");
    }

    private Conditions where(Cohort cohort, RosterFilter filter) {
        Conditions conditions = scope(cohort);
        RosterScope scope = new RosterScope(actor.requireSchool(), cohort.year(), agreements.condition(), seal);
        filter.asked().forEach((condition, value) -> condition.addTo(conditions, scope, value));
        return conditions;
    }

    /**
     * 导出: the roster as xlsx, exactly what the list shows in its order, with masked ID numbers.
     *
     * @throws quxiang.common.Refusal {@code list.too_many_to_export}
     */
    public void export(Cohort cohort, RosterFilter filter, ListOrder order, Locale language, OutputStream out)
            throws IOException {
        Conditions where = where(cohort, filter);
        long total = jdbi.<Long, RuntimeException>withHandle(
                handle -> where.of(handle.createQuery(COUNT)).mapTo(long.class).one());
        export.requireRoom(total);
        audit.write("ROSTER_EXPORT", "LIST", null, total + " rows of " + cohort.year());
        Words words = Words.of(language);
        ExportedRoster exported = new ExportedRoster(RosterLayout.NATIONAL);
        BiFunction<CodeTable, String, String> meaning = (table, code) ->
                codes.find(table, code).map(found -> found.name(language)).orElse(code);
        export.write(
                out,
                words.text("list.roster"),
                exported.head(words::text),
                "select %s from graduate g <where>".formatted(exported.columns()) + order.sql(ORDERS, USUAL, "g.id"),
                where,
                row -> exported.cells(row, meaning));
    }

    /**
     * 导出用于更正: all columns of the national file with whole ID numbers, as an import takes them. Each graduate can
     * see who read the number, and why.
     *
     * @throws quxiang.common.Refusal {@code list.too_many_to_export}, {@code roster.reason_missing},
     *     {@code roster.reason_too_long}
     */
    @AskedAgain
    public void exportWhole(Cohort cohort, RosterFilter filter, ListOrder order, String reason, OutputStream out)
            throws IOException {
        String why = GivenReason.of(reason);
        Conditions where = where(cohort, filter);
        export.requireRoom(jdbi.<Long, RuntimeException>withHandle(
                handle -> where.of(handle.createQuery(COUNT)).mapTo(long.class).one()));
        int read = jdbi.withHandle(handle -> where.of(handle.createUpdate(READ))
                .bind("at", clock.instant())
                .bind("account", actor.accountId())
                .bind("name", actor.name())
                .bind("action", Audit.ID_NUMBER_READ)
                .bind("why", why)
                .execute());
        audit.wrote(Audit.ID_NUMBER_READ, read);
        audit.write("ROSTER_EXPORT", "LIST", null, read + " rows of " + cohort.year() + " with whole numbers");
        WholeRoster whole = new WholeRoster(
                RosterLayout.NATIONAL,
                schools.find(actor.requireSchool()).orElseThrow().code(),
                seal);
        export.write(
                out,
                "生源信息",
                RosterLayout.NATIONAL.headers(),
                "select %s from graduate g <where>".formatted(whole.columns()) + order.sql(ORDERS, USUAL, "g.id"),
                where,
                whole::cells);
    }

    /** The hash by which an ID number is looked for. */
    public String hash(String idNumber) {
        return seal.hashToFind(IdNumber.tidy(idNumber));
    }

    /** The departments that occur in the roster, for choosing one. */
    public List<String> departments(Cohort cohort) {
        return distinct(
                "select distinct department from graduate g <where> order by department",
                scope(cohort).and("department is not null"));
    }

    /** The classes that occur in the roster with their departments, for choosing some. */
    public List<ClassOfDepartment> classes(Cohort cohort) {
        Conditions where = scope(cohort).and("department is not null").and("class_name is not null");
        return jdbi.withHandle(handle ->
                where.of(handle.createQuery("""
                        select distinct department, class_name as name from graduate g <where> order by department, class_name
                        """)).mapTo(ClassOfDepartment.class).list());
    }

    /** The majors that occur in the roster, for choosing one. */
    public List<String> majors(Cohort cohort) {
        return distinct(
                "select distinct major from graduate g <where> order by major",
                scope(cohort).and("major is not null"));
    }

    private List<String> distinct(String query, Conditions where) {
        return jdbi.withHandle(handle ->
                where.of(handle.createQuery(query)).mapTo(String.class).list());
    }

    private Conditions scope(Cohort cohort) {
        return scope(actor.requireSchool(), cohort.year(), actor.scope());
    }

    static Conditions scope(long school, int cohort, StaffScope staff) {
        return new Conditions()
                .andEqual("school_id", school)
                .andEqual("cohort", cohort)
                .and("removed_at is null")
                .andWithin("department", staff);
    }
}
