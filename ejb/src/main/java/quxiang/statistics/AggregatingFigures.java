package quxiang.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.ShanghaiClock;
import quxiang.job.Forecast;
import quxiang.roster.list.AgreementsInForce;
import quxiang.roster.list.PlacementStatus;

/**
 * Aggregates all graduates and signings, each table in one statement. They are counted by school, class, level, department, state and
 * day. The parts of a run may be counted again at any time: each forgets first what it has counted. Only {@link #publish} lets the
 * figures be read, all at once.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class AggregatingFigures {

    @Inject
    Jdbi jdbi;

    @Inject
    AgreementsInForce agreements;

    @Inject
    ShanghaiClock clock;

    private String whereabouts() {
        return Arrays.stream(PlacementStatus.values())
                .map(one -> "when %s then '%s'".formatted(one.condition(agreements.condition()), one))
                .collect(Collectors.joining(" "));
    }

    /** A part of a run, in the order in which they are counted. */
    public enum Part {
        /** Graduates of the rosters, by their whereabouts. */
        GRADUATES("figure", """
                insert into figure (run_id, kind, cohort, school_id, level_code, department, state, number)
                select cast(:run as bigint), 'GRADUATE', cohort, school_id, level_code, department, state, count(*)
                from (
                    select g.cohort, g.school_id, g.level_code, coalesce(g.department, '') as department,
                        case <whereabouts> end as state
                    from graduate g where g.removed_at is null) c
                group by cohort, school_id, level_code, department, state
                """, "kind = 'GRADUATE'"),
        /** Signings, by their states. */
        SIGNINGS("figure", """
                insert into figure (run_id, kind, cohort, school_id, level_code, department, state, number)
                select cast(:run as bigint), 'SIGNING', cohort, school_id, level_code, department, state, count(*)
                from (
                    select s.cohort, s.school_id, s.g_level_code as level_code,
                        coalesce(s.g_department, '') as department, s.state
                    from signing s) c
                group by cohort, school_id, level_code, department, state
                """, "kind = 'SIGNING'"),
        /** Signings, by the day on which they came into their states. */
        DAYS("figure_day", """
                insert into figure_day (run_id, cohort, school_id, state, on_day, number)
                select cast(:run as bigint), cohort, school_id, state, on_day, count(*)
                from (
                    select s.cohort, s.school_id, s.state,
                        cast(s.state_since at time zone 'Asia/Shanghai' as date) as on_day
                    from signing s) c
                group by cohort, school_id, state, on_day
                """, "true"),
        /** The sums of each school, out of what is counted already. */
        SCHOOLS("figure_school", """
                insert into figure_school (run_id, kind, cohort, school_id, state, number)
                select run_id, kind, cohort, school_id, state, sum(number) from figure where run_id = :run
                group by run_id, kind, cohort, school_id, state
                """, "true");

        private final String table;
        private final String insert;
        private final String own;

        Part(String table, String insert, String own) {
            this.table = table;
            this.insert = insert;
            this.own = own;
        }
    }

    /** How many rows a run would count. */
    public Forecast forecast() {
        return Forecast.of(Stream.of("graduate", "signing")
                .map(table -> new Forecast.Part(
                        table,
                        null,
                        jdbi.<Long, RuntimeException>withHandle(
                                handle -> handle.createQuery("select count(*) from <table>")
                                        .define("table", table)
                                        .mapTo(long.class)
                                        .one())))
                .toList());
    }

    /** Begins a run. */
    public void begin() {
        jdbi.useHandle(handle -> handle.createUpdate("insert into figure_run (begun_at) values (:now)")
                .bind("now", clock.instant())
                .execute());
    }

    /** Counts a part of the latest run. @return how many figures it has */
    public int count(Part part) {
        return jdbi.withHandle(handle -> {
            long run = latest(handle);
            handle.createUpdate("delete from <table> where run_id = :run and <own>")
                    .define("table", part.table)
                    .define("own", part.own)
                    .bind("run", run)
                    .execute();
            return handle.createUpdate(part.insert)
                    .define("whereabouts", whereabouts())
                    .bind("run", run)
                    .execute();
        });
    }

    /** From now on the figures of the latest run are those that are read. */
    public void publish() {
        jdbi.useHandle(handle -> handle.createUpdate("""
                update figure_run
                set finished_at = :now, counted = (select coalesce(sum(number), 0) from figure_school where run_id = :run)
                where id = :run
                """)
                .bind("now", clock.instant())
                .bind("run", latest(handle))
                .execute());
    }

    /** Forgets what older runs counted, finished or not. @return how many figures that were */
    public int forgetOlder() {
        return jdbi.withHandle(handle -> {
            long run = latest(handle);
            int forgotten = 0;
            for (String table : List.of("figure", "figure_school", "figure_day")) {
                forgotten += handle.createUpdate("delete from <table> where run_id < :run")
                        .define("table", table)
                        .bind("run", run)
                        .execute();
            }
            handle.createUpdate("delete from figure_run where id < :run")
                    .bind("run", run)
                    .execute();
            return forgotten;
        });
    }

    private static long latest(Handle handle) {
        return handle.createQuery("select max(id) from figure_run")
                .mapTo(long.class)
                .one();
    }
}
