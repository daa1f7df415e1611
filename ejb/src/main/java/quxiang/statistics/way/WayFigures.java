package quxiang.statistics.way;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.ShanghaiClock;
import quxiang.reference.CodeTable;

/** Makes reports for any scope, out of what is counted now and of what is kept by day. */
@ApplicationScoped
class WayFigures {

    @Inject
    Jdbi jdbi;

    @Inject
    WayDefinitions definitions;

    @Inject
    KeptWays kept;

    @Inject
    ShanghaiClock clock;

    /**
     * A report.
     *
     * @param live whether the figures of now are counted now; else they are those of the last day that was kept
     */
    WayReport report(WayScope scope, WayQuestion asked, boolean live) {
        LocalDate today = clock.today();
        boolean past = asked.day() != null && asked.day().isBefore(today);
        LocalDate day = past ? asked.day() : today;
        Optional<KeptWays.KeptDay> own = past || !live ? kept.upTo(day) : Optional.empty();
        boolean now = !past && own.isEmpty();
        List<WayCount> counts = now
                ? definitions.counts(scope, asked.cohort(), asked.grouping())
                : own.map(one -> kept.on(one.onDay(), scope, asked.cohort(), asked.grouping()))
                        .orElse(List.of());
        LocalDate from = own.map(KeptWays.KeptDay::onDay).orElse(day);
        // Staff of a department have no kept figures: those are of whole schools.
        Optional<LocalDate> before = !scope.staff().isWhole()
                ? Optional.empty()
                : kept.upTo(from.minusDays(asked.span().days())).map(KeptWays.KeptDay::onDay);
        List<WayCount> former = before.map(one -> kept.on(one, scope, asked.cohort(), asked.grouping()))
                .orElse(null);
        return new WayReport(
                asked.grouping(),
                figures(asked.grouping(), counts, former),
                own.map(KeptWays.KeptDay::countedAt).orElse(now ? clock.instant() : null),
                now,
                !past,
                before.orElse(null),
                date(CodeTable.DESTINATION),
                dateOfGroups(asked.grouping().table()));
    }

    /** Numerators and denominators of counts, compared with former ones, if there are any. */
    static List<WayFigure> figures(WayGrouping grouping, List<WayCount> counts, List<WayCount> former) {
        Map<String, WayCount> groups = new LinkedHashMap<>();
        counts.forEach(one -> groups.put(one.grouped(), one));
        Map<String, WayCount> before = new LinkedHashMap<>();
        if (former != null) {
            former.forEach(one -> before.put(one.grouped(), one));
            before.keySet().forEach(group -> groups.putIfAbsent(group, new WayCount(group, 0, 0)));
        }
        long all = sum(counts);
        long allBefore = former == null ? 0 : sum(former);
        List<WayFigure> figures = new ArrayList<>();
        groups.forEach((group, one) -> {
            WayCount then = before.getOrDefault(group, new WayCount(group, 0, 0));
            figures.add(new WayFigure(
                    group,
                    numerator(grouping, one),
                    denominator(grouping, one, all),
                    former == null ? null : Long.valueOf(numerator(grouping, then)),
                    former == null ? null : Long.valueOf(denominator(grouping, then, allBefore))));
        });
        return figures;
    }

    private static long numerator(WayGrouping grouping, WayCount one) {
        return grouping.measure() == WayGrouping.Measure.RATE ? one.found() : one.everybody();
    }

    private static long denominator(WayGrouping grouping, WayCount one, long all) {
        return grouping.measure() == WayGrouping.Measure.RATE ? one.everybody() : all;
    }

    private static long sum(List<WayCount> counts) {
        return counts.stream().mapToLong(WayCount::everybody).sum();
    }

    /** The date of the table of the groups, unless they have none or it is that of the ways. */
    private LocalDate dateOfGroups(CodeTable table) {
        return table == null || table == CodeTable.DESTINATION ? null : date(table);
    }

    /** Since when a code table says what it says today. */
    private LocalDate date(CodeTable table) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select max(valid_from) from code where code_table = :table and valid_from <= :today")
                .bind("table", table.name())
                .bind("today", clock.today())
                .mapTo(LocalDate.class)
                .one());
    }
}
