package quxiang.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quxiang.common.ShanghaiClock;
import quxiang.job.Forecast;
import quxiang.roster.list.PlacementStatus;

/**
 * Counts all graduates and signings by school, class, level, department, state and day, each table in one statement. The parts of a run may be counted again
 * at any time: each forgets first what it has counted. Only {@link #publish} lets the figures be read, all at once.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class AggregatingFigures {

    private static final String GROUP = " group by cohort, school_id, level_code, department, state";

    @PersistenceContext
    EntityManager em;

    @Inject
    ShanghaiClock clock;

    /** A part of a run, in the order in which they are counted. */
    public enum Part {
        /** Graduates of the rosters, by their whereabouts. */
        GRADUATES(
                "figure",
                "insert into figure (run_id, kind, cohort, school_id, level_code, department, state, number)"
                        + " select ?, 'GRADUATE', cohort, school_id, level_code, department, state, count(*) from (select g.cohort,"
                        + " g.school_id, g.level_code, coalesce(g.department, '') as department, case "
                        + Arrays.stream(PlacementStatus.values())
                                .map(one -> "when " + one.condition() + " then '" + one + "'")
                                .collect(Collectors.joining(" "))
                        + " end as state from graduate g where g.removed_at is null) c" + GROUP,
                " and kind = 'GRADUATE'"),
        /** Signings, by their states. */
        SIGNINGS(
                "figure",
                "insert into figure (run_id, kind, cohort, school_id, level_code, department, state, number)"
                        + " select ?, 'SIGNING', cohort, school_id, level_code, department, state, count(*) from (select s.cohort,"
                        + " s.school_id, s.g_level_code as level_code, coalesce(s.g_department, '') as department, s.state"
                        + " from signing s) c" + GROUP,
                " and kind = 'SIGNING'"),
        /** Signings, by the day on which they came into their states. */
        DAYS(
                "figure_day",
                "insert into figure_day (run_id, cohort, school_id, state, on_day, number) select ?, cohort, school_id,"
                        + " state, on_day, count(*) from (select s.cohort, s.school_id, s.state,"
                        + " cast(s.state_since at time zone 'Asia/Shanghai' as date) as on_day from signing s) c"
                        + " group by cohort, school_id, state, on_day",
                ""),
        /** The sums of each school, out of what is counted already. */
        SCHOOLS(
                "figure_school",
                "insert into figure_school (run_id, kind, cohort, school_id, state, number) select run_id, kind, cohort,"
                        + " school_id, state, sum(number) from figure where run_id = ?"
                        + " group by run_id, kind, cohort, school_id, state",
                "");

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
                        ((Number) em.createNativeQuery("select count(*) from " + table)
                                        .getSingleResult())
                                .longValue()))
                .toList());
    }

    /** Begins a run. */
    public void begin() {
        em.createNativeQuery("insert into figure_run (begun_at) values (?)")
                .setParameter(1, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** Counts a part of the latest run. @return how many figures it has */
    public int count(Part part) {
        long run = latest();
        em.createNativeQuery("delete from " + part.table + " where run_id = ?" + part.own)
                .setParameter(1, run)
                .executeUpdate();
        return em.createNativeQuery(part.insert).setParameter(1, run).executeUpdate();
    }

    /** From now on the figures of the latest run are those that are read. */
    public void publish() {
        long run = latest();
        em.createNativeQuery("update figure_run set finished_at = ?, counted ="
                        + " (select coalesce(sum(number), 0) from figure_school where run_id = ?) where id = ?")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, run)
                .setParameter(3, run)
                .executeUpdate();
    }

    /** Forgets what older runs counted, finished or not. @return how many figures that were */
    public int forgetOlder() {
        long run = latest();
        int forgotten = 0;
        for (String table : List.of("figure", "figure_school", "figure_day")) {
            forgotten += em.createNativeQuery("delete from " + table + " where run_id < ?")
                    .setParameter(1, run)
                    .executeUpdate();
        }
        em.createNativeQuery("delete from figure_run where id < ?")
                .setParameter(1, run)
                .executeUpdate();
        return forgotten;
    }

    private long latest() {
        return ((Number) em.createNativeQuery("select max(id) from figure_run").getSingleResult()).longValue();
    }
}
