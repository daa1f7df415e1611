package quxiang.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quxiang.common.Actor;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.RowReader;
import quxiang.common.sql.WhereClause;

/** The figures of 工作台 (manual, chapter 3): of the reader's unit and one cohort. */
@Stateless
@RolesAllowed("EMPLOYER")
public class EmployerFigures {

    @PersistenceContext
    EntityManager em;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    /** How far the letters have come. */
    public Funnel funnel(int cohort) {
        RowReader columns = new RowReader(
                (Object[]) ofUnit("select count(*), count(accepted_at), count(approved_at) from signing", "", cohort)
                        .getSingleResult());
        return new Funnel(columns.number(), columns.number(), columns.number());
    }

    /**
     * What happened on each of the last days, the oldest first; days without anything are there too.
     *
     * @param days how many, today included
     */
    public List<DayFigures> days(int cohort, int days) {
        LocalDate first = clock.today().minusDays(days - 1L);
        Instant since = first.atStartOfDay(ShanghaiClock.ZONE).toInstant();
        Map<LocalDate, Long> sent = perDay("sent_at", "", cohort, since);
        Map<LocalDate, Long> accepted = perDay("accepted_at", "", cohort, since);
        Map<LocalDate, Long> declined = perDay("state_since", " and reason = 'DECLINED'", cohort, since);
        return Stream.iterate(first, day -> day.plusDays(1))
                .limit(days)
                .map(day -> new DayFigures(
                        day,
                        sent.getOrDefault(day, 0L),
                        accepted.getOrDefault(day, 0L),
                        declined.getOrDefault(day, 0L)))
                .toList();
    }

    /** The schools with the most letters. */
    @SuppressWarnings("unchecked")
    public List<SchoolFigures> schools(int cohort, int most) {
        List<Object[]> rows = ofUnit(
                        "select g_school_name, count(*), count(case when state = 'SIGNED' then 1 end) from signing",
                        " group by g_school_name order by 2 desc, 1 fetch first " + most + " rows only",
                        cohort)
                .getResultList();
        return rows.stream()
                .map(RowReader::new)
                .map(c -> new SchoolFigures(c.text(), c.number(), c.number()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<LocalDate, Long> perDay(String column, String condition, int cohort, Instant since) {
        String day = WhereClause.day(column);
        List<Object[]> rows = ofUnit(
                        "select " + day + ", count(*) from signing",
                        " and " + column + " >= ?" + condition + " group by " + day,
                        cohort)
                .setParameter(3, Timestamp.from(since))
                .getResultList();
        return rows.stream().map(RowReader::new).collect(Collectors.toMap(RowReader::numberedDay, RowReader::number));
    }

    private Query ofUnit(String select, String more, int cohort) {
        return em.createNativeQuery(select + " where employer_id = ? and cohort = ?" + more)
                .setParameter(1, actor.requireEmployer())
                .setParameter(2, cohort);
    }
}
