package quxiang.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import quxiang.common.ShanghaiClock;
import quxiang.destination.RegisteringDestinations;
import quxiang.signing.list.Milestone;
import quxiang.signing.list.SigningDays;

/** The trend by day of the own school or department. Each figure is counted by the conditions of the list behind it. */
@Stateless
@RolesAllowed("SCHOOL")
public class SchoolTrend {

    /** As far back as a trend reaches, in days: a season. */
    public static final int MOST = 366;

    @Inject
    SigningDays signings;

    @Inject
    RegisteringDestinations destinations;

    @Inject
    ShanghaiClock clock;

    /**
     * The last days of a cohort, the oldest first; days without anything are there too.
     *
     * @param days how many, today included; made 1 to {@value #MOST}
     */
    public List<SchoolDay> days(int cohort, int days) {
        int many = Math.min(MOST, Math.max(1, days));
        LocalDate today = clock.today();
        LocalDate first = today.minusDays(many - 1L);
        Map<LocalDate, Long> sent = signings.counts(cohort, Milestone.SENT, first, today);
        Map<LocalDate, Long> accepted = signings.counts(cohort, Milestone.ACCEPTED, first, today);
        Map<LocalDate, Long> approved = signings.counts(cohort, Milestone.APPROVED, first, today);
        Map<LocalDate, Long> registered = destinations.registered(cohort, first, today);
        return Stream.iterate(first, day -> day.plusDays(1))
                .limit(many)
                .map(day -> new SchoolDay(
                        day,
                        sent.getOrDefault(day, 0L),
                        accepted.getOrDefault(day, 0L),
                        approved.getOrDefault(day, 0L),
                        registered.getOrDefault(day, 0L)))
                .toList();
    }
}
