package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import quxiang.reference.CodeTable;
import quxiang.statistics.FigureGroup;
import quxiang.statistics.Placement;
import quxiang.statistics.SchoolDay;
import quxiang.statistics.SchoolPlacement;
import quxiang.statistics.SchoolTrend;
import quxiang.web.kit.Chart;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** 统计: 去向落实率, every figure with the list behind it. */
@Named
@RequestScoped
public class SchoolStatistics {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    @Inject
    private SchoolPlacement placement;

    @Inject
    private SchoolTrend trend;

    @Inject
    private SchoolLists asked;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private Label label;

    private final Map<FigureGroup, List<Placement>> read = new EnumMap<>(FigureGroup.class);
    private List<SchoolDay> days;
    private Chart chart;

    public Placement getWhole() {
        return by(FigureGroup.WHOLE.name()).get(0);
    }

    public List<FigureGroup> getGroupings() {
        return List.of(FigureGroup.DEPARTMENT, FigureGroup.LEVEL, FigureGroup.MAJOR);
    }

    public List<Placement> by(String grouping) {
        return read.computeIfAbsent(FigureGroup.valueOf(grouping), group -> placement.by(group, cohort.year()));
    }

    public LocalDate getVersion() {
        return placement.tableVersion();
    }

    /** What happened on each of the last days, the oldest first. */
    public List<SchoolDay> getDays() {
        if (days == null) {
            days = trend.days(cohort.year(), asked.days());
        }
        return days;
    }

    /** The same, the latest first, only those on which anything happened. */
    public List<SchoolDay> getEvents() {
        List<SchoolDay> events = new ArrayList<>(getDays());
        events.removeIf(day -> day.invited() + day.accepted() + day.approved() + day.registered() == 0);
        Collections.reverse(events);
        return events;
    }

    public Chart getChart() {
        if (chart == null) {
            chart = drawn();
        }
        return chart;
    }

    private Chart drawn() {
        List<String> series = Stream.of("invited", "accepted", "approved", "registered")
                .map(column -> label.say("statistics.column." + column))
                .toList();
        return new Chart(
                series,
                getDays().stream()
                        .map(day -> new Chart.Group(
                                SHORT.format(day.day()),
                                day.invited(),
                                day.accepted(),
                                day.approved(),
                                day.registered()))
                        .toList());
    }

    /** How many days there can be. */
    public List<SelectOption> getSpans() {
        return Stream.of(SchoolLists.DAYS, 90, SchoolTrend.MOST)
                .map(many -> new SelectOption(String.valueOf(many), label.say("school_statistics.span", many)))
                .toList();
    }

    /** What a group is called. */
    public String name(String grouping, Placement row) {
        if (row.group() == null) {
            return label.say("statistics.none");
        }
        return FigureGroup.valueOf(grouping) == FigureGroup.LEVEL
                ? label.code(CodeTable.LEVEL, row.group())
                : row.group();
    }

    /** The list behind a figure; {@code null} for a group without a name, which no filter finds. */
    public String link(String grouping, Placement row, String went) {
        String query = switch (FigureGroup.valueOf(grouping)) {
            case WHOLE -> "";
            case DEPARTMENT -> "department=" + encoded(row.group());
            case LEVEL -> "level=" + encoded(row.group());
            case MAJOR -> "majorIs=" + encoded(row.group());
        };
        if (row.group() == null && FigureGroup.valueOf(grouping) != FigureGroup.WHOLE) {
            return null;
        }
        String with = went.isEmpty() ? query : query + (query.isEmpty() ? "" : "&") + "went=" + went;
        return "/school/roster.xhtml" + (with.isEmpty() ? "" : "?" + with);
    }

    private static String encoded(String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
