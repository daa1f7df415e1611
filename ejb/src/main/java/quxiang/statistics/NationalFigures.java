package quxiang.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.sql.Conditions;
import quxiang.employer.EmployerState;
import quxiang.signing.SigningState;

/**
 * 全国统计: what the centre sees of all units, schools and signings. Where there is much to count, the figures of graduates and signings are
 * those that the job {@code roll-up-figures} counted last ({@link #asOf}).
 */
@Stateless
@RolesAllowed("CENTRE")
public class NationalFigures {

    @Inject
    Jdbi jdbi;

    @Inject
    AggregatedFigures rolledUp;

    /** Of when the figures of graduates and signings are. It is {@code null} when they are counted in this moment. */
    public Instant asOf() {
        return rolledUp.latest().map(AggregatedFigures.Run::begunAt).orElse(null);
    }

    /** How many units there are in each state. */
    public Map<EmployerState, Long> employers() {
        Units units = jdbi.withHandle(
                handle -> handle.createQuery("""
                select count(case when verified_at is null and suspended_at is null then 1 end) as unverified,
                    count(case when verified_at is not null and suspended_at is null then 1 end) as verified,
                    count(suspended_at) as suspended
                from employer where typed_code is null
                """).mapTo(Units.class).one());
        Map<EmployerState, Long> counts = new EnumMap<>(EmployerState.class);
        counts.put(EmployerState.UNVERIFIED, units.unverified());
        counts.put(EmployerState.VERIFIED, units.verified());
        counts.put(EmployerState.SUSPENDED, units.suspended());
        return counts;
    }

    private record Units(long unverified, long verified, long suspended) {}

    /** How many signings of a cohort there are in each state; states without any are there too. */
    public Map<SigningState, Long> signings(int cohort) {
        Map<SigningState, Long> counts = new EnumMap<>(SigningState.class);
        for (SigningState state : SigningState.values()) {
            counts.put(state, 0L);
        }
        jdbi.useHandle(handle -> rolledUp.latest()
                .map(run -> handle.createQuery("""
                        select state, sum(number) as number from figure_school
                        where run_id = :run and kind = 'SIGNING' and cohort = :cohort group by state
                        """).bind("run", run.id()))
                .orElseGet(() -> handle.createQuery(
                        "select state, count(*) as number from signing where cohort = :cohort group by state"))
                .bind("cohort", cohort)
                .mapTo(InState.class)
                .forEach(counted -> counts.put(counted.state(), counted.number())));
        return counts;
    }

    private record InState(SigningState state, long number) {}

    /** The graduates of a cohort who are on a roster. */
    public long graduates(int cohort) {
        return jdbi.withHandle(handle -> rolledUp.latest()
                .map(run -> handle.createQuery("""
                        select coalesce(sum(number), 0) from figure_school
                        where run_id = :run and kind = 'GRADUATE' and cohort = :cohort
                        """).bind("run", run.id()))
                .orElseGet(() -> handle.createQuery(
                        "select count(*) from graduate where cohort = :cohort and removed_at is null"))
                .bind("cohort", cohort)
                .mapTo(long.class)
                .one());
    }

    /**
     * Schools by their codes, each with its graduates and how many of them are signed.
     *
     * @param name a part of the school's name, or nothing
     */
    public Page<SchoolRate> schools(int cohort, String name, PageRequest request) {
        Conditions where = new Conditions().andContains("s.name", name).value("cohort", cohort);
        Optional<AggregatedFigures.Run> run = rolledUp.latest();
        run.ifPresent(latest -> where.value("run", latest.id()));
        return where.page(
                jdbi,
                "select count(*) from school s <where>",
                run.isPresent() ? COUNTED_AHEAD : COUNTED_NOW,
                SchoolRate.class,
                request);
    }

    private static final String COUNTED_NOW = """
            select s.code, s.name, s.online_signing,
                (select count(*) from graduate g
                    where g.school_id = s.id and g.cohort = :cohort and g.removed_at is null) as graduates,
                (select count(*) from signing x where x.school_id = s.id and x.cohort = :cohort
                    and x.state in ('AWAITING_GRADUATE', 'AWAITING_TERMS', 'RETURNED', 'AWAITING_STAMPED', 'AWAITING_SCHOOL')) as open,
                (select count(*) from signing x where x.school_id = s.id and x.cohort = :cohort
                    and x.state = 'SIGNED') as signed
            from school s <where> order by s.code
            """;

    private static final String COUNTED_AHEAD = """
            select s.code, s.name, s.online_signing,
                (select coalesce(sum(x.number), 0) from figure_school x
                    where x.run_id = :run and x.school_id = s.id and x.cohort = :cohort and x.kind = 'GRADUATE') as graduates,
                (select coalesce(sum(x.number), 0) from figure_school x
                    where x.run_id = :run and x.school_id = s.id and x.cohort = :cohort and x.kind = 'SIGNING'
                        and x.state in ('AWAITING_GRADUATE', 'AWAITING_TERMS', 'RETURNED', 'AWAITING_STAMPED', 'AWAITING_SCHOOL')) as open,
                (select coalesce(sum(x.number), 0) from figure_school x
                    where x.run_id = :run and x.school_id = s.id and x.cohort = :cohort and x.kind = 'SIGNING'
                        and x.state = 'SIGNED') as signed
            from school s <where> order by s.code
            """;
}
