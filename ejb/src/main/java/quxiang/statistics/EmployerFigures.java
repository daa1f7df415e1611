package quxiang.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import quxiang.common.Actor;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.Conditions;

/** The figures of 工作台 (manual, chapter 3): of the reader's unit and one cohort. */
@Stateless
@RolesAllowed("EMPLOYER")
public class EmployerFigures {

    private static final Duration SOON = Duration.ofDays(2);

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    /** What waits for the unit, and what soon ends. */
    public EmployerDuties duties(int cohort) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> ofUnit(handle, """
                select count(r.id) as asked, count(case when s.state = 'AWAITING_GRADUATE' then 1 end) as ending
                from signing s left join rescission r
                    on r.signing_id = s.id and r.state = 'AWAITING_COUNTERPARTY' and r.initiator = 'GRADUATE'
                where s.employer_id = :unit and s.cohort = :cohort
                    and (s.state = 'SIGNED' and r.id is not null
                        or s.state = 'AWAITING_GRADUATE' and s.deadline > :now and s.deadline <= :soon)
                """, cohort)
                .bind("now", now)
                .bind("soon", now.plus(SOON))
                .mapTo(EmployerDuties.class)
                .one());
    }

    /** How far the letters have come. */
    public Funnel funnel(int cohort) {
        return jdbi.withHandle(
                handle -> ofUnit(handle, """
                select count(*) as sent, count(accepted_at) as accepted, count(approved_at) as signed from signing
                where employer_id = :unit and cohort = :cohort
                """, cohort).mapTo(Funnel.class).one());
    }

    /**
     * What happened on each of the last days, the oldest first. Days without anything are there too.
     *
     * @param days how many, today included
     */
    public List<DayFigures> days(int cohort, int days) {
        LocalDate first = clock.today().minusDays(days - 1L);
        Instant since = first.atStartOfDay(ShanghaiClock.ZONE).toInstant();
        Map<LocalDate, Long> sent = perDay("sent_at", "true", cohort, since);
        Map<LocalDate, Long> accepted = perDay("accepted_at", "true", cohort, since);
        Map<LocalDate, Long> declined = perDay("state_since", "reason = 'DECLINED'", cohort, since);
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
    public List<SchoolFigures> schools(int cohort, int most) {
        return jdbi.withHandle(handle -> ofUnit(handle, """
                select g_school_name as school, count(*) as sent, count(case when state = 'SIGNED' then 1 end) as signed
                from signing where employer_id = :unit and cohort = :cohort
                group by g_school_name order by sent desc, school fetch first :most rows only
                """, cohort)
                .bind("most", most)
                .mapTo(SchoolFigures.class)
                .list());
    }

    private Map<LocalDate, Long> perDay(String column, String condition, int cohort, Instant since) {
        return jdbi.withHandle(handle -> ofUnit(handle, """
                select on_day, count(*) as number from (
                    select <day> as on_day from signing
                    where employer_id = :unit and cohort = :cohort and <column> >= :since and <condition>) happened
                group by on_day
                """, cohort)
                .define("day", Conditions.day(column))
                .define("column", column)
                .define("condition", condition)
                .bind("since", since)
                .mapTo(OnDay.class)
                .collectToMap(OnDay::onDay, OnDay::number));
    }

    private record OnDay(LocalDate onDay, long number) {}

    private Query ofUnit(Handle handle, String query, int cohort) {
        return handle.createQuery(query).bind("unit", actor.requireEmployer()).bind("cohort", cohort);
    }
}
