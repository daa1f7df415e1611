package quxiang.statistics.way;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.sql.Conditions;

/** 去向日报 and 周报 of the own school, with the list behind each figure. Staff of a department see theirs. */
@Stateless
@RolesAllowed("SCHOOL")
public class SchoolWays {

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    @Inject
    WayFigures figures;

    @Inject
    WayDefinitions definitions;

    @Inject
    WaySheet sheet;

    @Inject
    Audit audit;

    /** A report. Staff of a department see the figures of now, compared with nothing: kept figures are of the whole school. */
    public WayReport report(WayQuestion asked) {
        return figures.report(
                scope(),
                looksBack() ? asked : new WayQuestion(asked.cohort(), asked.grouping(), asked.span(), null),
                true);
    }

    /** Whether the reader sees figures of past days. */
    public boolean looksBack() {
        return actor.scope().isWhole();
    }

    /** One page of the graduates of whom a number of a figure tells. */
    public Page<WayGraduate> behind(int cohort, WayGrouping grouping, String group, WayPart part, PageRequest request) {
        Conditions where = definitions.behind(scope(), cohort, grouping, group == null ? "" : group, part);
        return where.page(
                jdbi,
                "select count(*) from graduate g <where>",
                """
                select g.id, g.name, g.id_masked, g.department, g.level_code, g.major, %s as way,
                    coalesce((select s.e_name from signing s where s.effective_graduate_id = g.id and s.state = 'SIGNED'),
                        (select d.place from destination d where d.live_graduate_id = g.id and d.state = 'REGISTERED')) as place
                from graduate g <where> order by g.department, g.id
                """.formatted(definitions.group(WayGrouping.WAY)),
                WayGraduate.class,
                request);
    }

    /** 导出: all groupings as xlsx. */
    public void export(WayQuestion asked, Locale language, OutputStream out) throws IOException {
        audit.write("STATISTICS_EXPORT", "LIST", null, String.valueOf(asked.cohort()));
        sheet.write(grouping -> report(asked.by(grouping)), language, out);
    }

    private WayScope scope() {
        return WayScope.of(actor.requireSchool(), actor.scope());
    }
}
