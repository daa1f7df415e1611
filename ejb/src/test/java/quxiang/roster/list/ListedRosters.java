package quxiang.roster.list;

import java.sql.Connection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.StaffScope;
import quxiang.common.sql.Conditions;
import quxiang.common.sql.JdbiProducer;
import quxiang.roster.format.RosterFiles;
import quxiang.roster.format.RosterLayout;

/** Lists of graduates as a filter on a layout leaves them. */
public final class ListedRosters {

    private ListedRosters() {}

    /** The 考生号 of those whom a filter lets through. */
    public static List<String> found(Connection connection, RosterLayout layout, String parameter, String value) {
        RosterCondition condition = RosterCondition.of(layout).stream()
                .filter(one -> one.parameter().equals(parameter))
                .findFirst()
                .orElseThrow();
        Conditions conditions = RosterList.scope(1, 2027, StaffScope.WHOLE);
        condition.addTo(conditions, new RosterScope(1, 2027, "1 = 0", RosterFiles.SEAL), value);
        Jdbi jdbi = JdbiProducer.over(() -> connection);
        return conditions
                .of(jdbi.open().createQuery("select exam_no from graduate g <where> order by exam_no"))
                .mapTo(String.class)
                .list();
    }
}
