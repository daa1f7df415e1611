package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import quxiang.reference.CodeTable;
import quxiang.statistics.Grouping;
import quxiang.statistics.Placement;
import quxiang.statistics.SchoolPlacement;
import quxiang.web.kit.ChosenCohort;
import quxiang.web.kit.Label;

/** 统计: 去向落实率, every figure with the list behind it. */
@Named
@RequestScoped
public class SchoolStatistics {

    @Inject
    private SchoolPlacement placement;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private Label label;

    public Placement getWhole() {
        return placement.by(Grouping.WHOLE, cohort.year()).get(0);
    }

    public List<Grouping> getGroupings() {
        return List.of(Grouping.DEPARTMENT, Grouping.LEVEL, Grouping.MAJOR);
    }

    public List<Placement> by(String grouping) {
        return placement.by(Grouping.valueOf(grouping), cohort.year());
    }

    public LocalDate getVersion() {
        return placement.tableVersion();
    }

    /** What a group is called. */
    public String name(String grouping, Placement row) {
        if (row.group() == null) {
            return label.say("statistics.none");
        }
        return Grouping.valueOf(grouping) == Grouping.LEVEL ? label.code(CodeTable.LEVEL, row.group()) : row.group();
    }

    /** The list behind a figure; {@code null} for a group without a name, which no filter finds. */
    public String link(String grouping, Placement row, String went) {
        String query = switch (Grouping.valueOf(grouping)) {
            case WHOLE -> "";
            case DEPARTMENT -> "department=" + encoded(row.group());
            case LEVEL -> "level=" + encoded(row.group());
            case MAJOR -> "majorIs=" + encoded(row.group());
        };
        if (row.group() == null && Grouping.valueOf(grouping) != Grouping.WHOLE) {
            return null;
        }
        String with = went.isEmpty() ? query : query + (query.isEmpty() ? "" : "&") + "went=" + went;
        return "/school/roster.xhtml" + (with.isEmpty() ? "" : "?" + with);
    }

    private static String encoded(String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
