package quxiang.statistics.way;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.Conditions;

/**
 * 去向日报 and 周报 of the country, by the same definitions. The list behind a figure has the schools whose numbers add up to it: the
 * centre reads no names for a figure. Where there is much to count, the figures of now are those of the last day that was kept.
 */
@Stateless
@RolesAllowed("CENTRE")
public class NationalWays {

    /** Up to so many graduates they are counted in this moment. */
    static final long FEW = 200_000;

    @Inject
    Jdbi jdbi;

    @Inject
    WayFigures figures;

    @Inject
    WayDefinitions definitions;

    @Inject
    KeptWays kept;

    @Inject
    WaySheet sheet;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /** A report of all schools. */
    public WayReport report(WayQuestion asked) {
        return figures.report(WayScope.nation(), asked, live());
    }

    /** The schools that have somebody in a group, by their codes. Their numbers add up to the figure of now. */
    public Page<WaySchool> schools(int cohort, WayGrouping grouping, String group, PageRequest request) {
        List<WaySchool> schools = live() ? now(cohort, grouping, group) : lastKept(cohort, grouping, group);
        int from = Math.min(request.first(), schools.size());
        int to = Math.min(from + request.size(), schools.size());
        return new Page<>(schools.subList(from, to), schools.size(), request.first(), request.size());
    }

    /** 导出: all groupings as xlsx. */
    public void export(WayQuestion asked, Locale language, OutputStream out) throws IOException {
        audit.write("STATISTICS_EXPORT", "LIST", null, String.valueOf(asked.cohort()));
        sheet.write(grouping -> report(asked.by(grouping)), language, out);
    }

    private boolean live() {
        return kept.upTo(clock.today()).map(day -> day.graduates() <= FEW).orElse(true);
    }

    private List<WaySchool> now(int cohort, WayGrouping grouping, String group) {
        return schools(
                definitions.counted(WayScope.nation(), cohort, grouping),
                """
                select school_id, count(*) as everybody, sum(found) as found,
                    sum(case when grouped = :grouped then 1 else 0 end) as group_all,
                    sum(case when grouped = :grouped then found else 0 end) as group_found
                from (select g.school_id, %s as grouped, case when %s then 1 else 0 end as found from graduate g <where>) one
                group by school_id
                """.formatted(definitions.group(grouping), definitions.found()),
                grouping,
                group);
    }

    private List<WaySchool> lastKept(int cohort, WayGrouping grouping, String group) {
        LocalDate last = kept.upTo(clock.today()).orElseThrow().onDay();
        Conditions where = new Conditions()
                .andEqual("c.cohort", cohort)
                .andEqual("c.figure_of", grouping.name())
                .and("c.on_day <= :last", "last", last);
        return schools(where, """
                select c.school_id, sum(c.everybody) as everybody, sum(c.found) as found,
                    sum(case when c.grouped = :grouped then c.everybody else 0 end) as group_all,
                    sum(case when c.grouped = :grouped then c.found else 0 end) as group_found
                from way_change c <where> group by c.school_id
                """, grouping, group);
    }

    private List<WaySchool> schools(Conditions where, String counts, WayGrouping grouping, String group) {
        boolean rate = grouping.measure() == WayGrouping.Measure.RATE;
        String numerator = rate ? "group_found" : "group_all";
        String denominator = rate ? "group_all" : "everybody";
        String query = """
                select s.code, s.name, counted.%s as numerator, counted.%s as denominator
                from (%s) counted join school s on s.id = counted.school_id
                where counted.%s > 0 order by s.code
                """.formatted(numerator, denominator, counts, denominator);
        return jdbi.withHandle(handle -> where.of(handle.createQuery(query))
                .bind("grouped", group == null ? "" : group)
                .mapTo(WaySchool.class)
                .list());
    }
}
