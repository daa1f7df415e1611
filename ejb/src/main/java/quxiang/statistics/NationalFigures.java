package quxiang.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.sql.RowReader;
import quxiang.common.sql.WhereClause;
import quxiang.employer.EmployerState;
import quxiang.signing.SigningState;

/**
 * 全国统计: what the centre sees of all units, schools and signings. Where there is much to count, the figures of graduates and signings are those that the
 * job {@code roll-up-figures} counted last ({@link #asOf}).
 */
@Stateless
@RolesAllowed("CENTRE")
public class NationalFigures {

    @PersistenceContext
    EntityManager em;

    @Inject
    AggregatedFigures rolledUp;

    /** Of when the figures of graduates and signings are; {@code null} when they are counted in this moment. */
    public Instant asOf() {
        return rolledUp.latest().map(AggregatedFigures.Run::begunAt).orElse(null);
    }

    /** How many units there are in each state. */
    public Map<EmployerState, Long> employers() {
        RowReader c = new RowReader((Object[])
                em.createNativeQuery("select count(case when verified_at is null and suspended_at is null then 1 end),"
                                + " count(case when verified_at is not null and suspended_at is null then 1 end),"
                                + " count(suspended_at) from employer")
                        .getSingleResult());
        Map<EmployerState, Long> counts = new EnumMap<>(EmployerState.class);
        counts.put(EmployerState.UNVERIFIED, c.number());
        counts.put(EmployerState.VERIFIED, c.number());
        counts.put(EmployerState.SUSPENDED, c.number());
        return counts;
    }

    /** How many signings of a cohort there are in each state; states without any are there too. */
    @SuppressWarnings("unchecked")
    public Map<SigningState, Long> signings(int cohort) {
        Map<SigningState, Long> counts = new EnumMap<>(SigningState.class);
        for (SigningState state : SigningState.values()) {
            counts.put(state, 0L);
        }
        List<Object[]> rows = em.createNativeQuery(rolledUp.latest()
                        .map(run -> "select state, sum(number) from figure_school where run_id = " + run.id()
                                + " and kind = 'SIGNING' and cohort = ? group by state")
                        .orElse("select state, count(*) from signing where cohort = ? group by state"))
                .setParameter(1, cohort)
                .getResultList();
        rows.stream().map(RowReader::new).forEach(c -> counts.put(c.constant(SigningState.class), c.number()));
        return counts;
    }

    /** The graduates of a cohort who are on a roster. */
    public long graduates(int cohort) {
        return ((Number) em.createNativeQuery(rolledUp.latest()
                                .map(run -> "select coalesce(sum(number), 0) from figure_school where run_id = "
                                        + run.id() + " and kind = 'GRADUATE' and cohort = ?")
                                .orElse("select count(*) from graduate where cohort = ? and removed_at is null"))
                        .setParameter(1, cohort)
                        .getSingleResult())
                .longValue();
    }

    /**
     * Schools by their codes, each with its graduates and how many of them are signed.
     *
     * @param name a part of the school's name, or nothing
     */
    @SuppressWarnings("unchecked")
    public Page<SchoolRate> schools(int cohort, String name, PageRequest request) {
        WhereClause where = new WhereClause().andContains("s.name", name);
        Number total = (Number) where.bind(em.createNativeQuery("select count(*) from school s" + where.sql()))
                .getSingleResult();
        String figures = rolledUp.latest()
                .map(run -> " from figure_school x where x.run_id = " + run.id()
                        + " and x.school_id = s.id and x.cohort = " + cohort)
                .orElse(null);
        String of = " where x.school_id = s.id and x.cohort = " + cohort;
        String sum = "(select coalesce(sum(x.number), 0)" + figures;
        String graduates = figures == null
                ? "(select count(*) from graduate x" + of + " and x.removed_at is null)"
                : sum + " and x.kind = 'GRADUATE')";
        String signings = figures == null ? "(select count(*) from signing x" + of : sum + " and x.kind = 'SIGNING'";
        List<Object[]> rows = where.bind(em.createNativeQuery("select s.code, s.name,"
                        + " case when s.online_signing then 1 else 0 end, "
                        + graduates + ", " + signings + " and x.state in ('AWAITING_GRADUATE', 'AWAITING_SCHOOL')), "
                        + signings + " and x.state = 'SIGNED')"
                        + " from school s" + where.sql() + " order by s.code" + request.sql()))
                .getResultList();
        return new Page<>(
                rows.stream().map(NationalFigures::rate).toList(), total.longValue(), request.first(), request.size());
    }

    private static SchoolRate rate(Object[] columns) {
        RowReader c = new RowReader(columns);
        return new SchoolRate(c.text(), c.text(), c.number() == 1, c.number(), c.number(), c.number());
    }
}
