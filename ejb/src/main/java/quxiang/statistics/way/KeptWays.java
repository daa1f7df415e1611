package quxiang.statistics.way;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.Conditions;

/**
 * The figures that are kept by day: of each group the change since the day before. A day that is counted again begins with forgetting
 * what was counted of it.
 */
@ApplicationScoped
public class KeptWays {

    @Inject
    Jdbi jdbi;

    @Inject
    WayDefinitions definitions;

    @Inject
    ShanghaiClock clock;

    /**
     * A day of which the figures are kept.
     *
     * @param graduates how many were counted in all
     */
    record KeptDay(LocalDate onDay, Instant countedAt, long graduates) {}

    /** The latest day, up to a day, of which the figures are kept. */
    Optional<KeptDay> upTo(LocalDate day) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                select on_day, counted_at, graduates from way_day where on_day <= :day order by on_day desc fetch first 1 row only
                """).bind("day", day).mapTo(KeptDay.class).findFirst());
    }

    /** How each group stood on a kept day. */
    List<WayCount> on(LocalDate day, WayScope scope, int cohort, WayGrouping grouping) {
        return jdbi.withHandle(handle -> scope.addTo(new Conditions(), "c.school_id")
                .andEqual("c.cohort", cohort)
                .andEqual("c.figure_of", grouping.name())
                .and("c.on_day <= :day", "day", day)
                .of(handle.createQuery("""
                        select c.grouped, sum(c.everybody) as everybody, sum(c.found) as found from way_change c <where>
                        group by c.grouped having sum(c.everybody) <> 0 order by c.grouped
                        """))
                .mapTo(WayCount.class)
                .list());
    }

    /** Counts one grouping of all schools and cohorts, as of a day. @return how many groups changed */
    int keep(WayGrouping grouping, LocalDate day) {
        Conditions where = new Conditions().and("g.removed_at is null");
        if (grouping.ofFound()) {
            where.and(definitions.foundOfAll());
        }
        return jdbi.withHandle(handle -> {
            handle.createUpdate("delete from way_change where on_day = :day and figure_of = :grouping")
                    .bind("day", day)
                    .bind("grouping", grouping.name())
                    .execute();
            return where.of(handle.createUpdate("""
                            insert into way_change (school_id, cohort, figure_of, grouped, on_day, everybody, found)
                            select school_id, cohort, cast(:grouping as varchar(12)), grouped, cast(:day as date),
                                sum(everybody), sum(found)
                            from (
                                select school_id, cohort, grouped, count(*) as everybody, sum(found) as found from (
                                    select g.school_id, g.cohort, <group> as grouped, case when <found> then 1 else 0 end as found
                                    from graduate g <where>) one
                                group by school_id, cohort, grouped
                                union all
                                select school_id, cohort, grouped, -sum(everybody), -sum(found) from way_change
                                where figure_of = :grouping group by school_id, cohort, grouped) change
                            group by school_id, cohort, grouped having sum(everybody) <> 0 or sum(found) <> 0
                            """))
                    .define("group", definitions.groupOfAll(grouping))
                    .define("found", definitions.foundOfAll())
                    .bind("day", day)
                    .bind("grouping", grouping.name())
                    .execute();
        });
    }

    /** Tells that all groupings of a day are counted. */
    void complete(LocalDate day) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from way_day where on_day = :day")
                    .bind("day", day)
                    .execute();
            handle.createUpdate("""
                    insert into way_day (on_day, counted_at, graduates)
                    select cast(:day as date), cast(:now as timestamp with time zone), count(*) from graduate where removed_at is null
                    """)
                    .bind("day", day)
                    .bind("now", clock.instant())
                    .execute();
        });
    }

    /** Keeps how things stand now as a day's, whole. */
    public void keepAll(LocalDate day) {
        for (WayGrouping grouping : WayGrouping.values()) {
            keep(grouping, day);
        }
        complete(day);
    }
}
