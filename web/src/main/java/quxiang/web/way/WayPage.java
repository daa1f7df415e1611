package quxiang.web.way;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import quxiang.common.Role;
import quxiang.statistics.way.NationalWays;
import quxiang.statistics.way.SchoolWays;
import quxiang.statistics.way.WayFigure;
import quxiang.statistics.way.WayGrouping;
import quxiang.statistics.way.WayNames;
import quxiang.statistics.way.WayPart;
import quxiang.statistics.way.WayReport;
import quxiang.statistics.way.WaySpan;
import quxiang.web.kit.session.Language;
import quxiang.web.kit.session.Visitor;
import quxiang.web.kit.text.Label;

/** 去向日报、周报: the figures of one grouping, each with the list behind it. */
@Named
@RequestScoped
public class WayPage {

    @Inject
    private SchoolWays ofSchool;

    @Inject
    private NationalWays ofNation;

    @Inject
    private AskedWays asked;

    @Inject
    private WayNames names;

    @Inject
    private Visitor visitor;

    @Inject
    private Language language;

    @Inject
    private Label label;

    private WayReport report;

    public WayReport getReport() {
        if (report == null) {
            report = isSchool() ? ofSchool.report(asked.question()) : ofNation.report(asked.question());
        }
        return report;
    }

    public boolean isSchool() {
        return visitor.role() == Role.SCHOOL;
    }

    /** The folder of the reader's pages. */
    public String getFolder() {
        return isSchool() ? "school" : "centre";
    }

    /** Whether the reader sees figures of past days. */
    public boolean isLooksBack() {
        return !isSchool() || ofSchool.looksBack();
    }

    /** What one can group by. */
    public List<WayGrouping> getGroupings() {
        return Arrays.asList(WayGrouping.values());
    }

    public List<WaySpan> getSpans() {
        return Arrays.asList(WaySpan.values());
    }

    public WayGrouping getGrouping() {
        return asked.grouping();
    }

    public WaySpan getSpan() {
        return asked.question().span();
    }

    /** What a group is called. */
    public String name(String group) {
        String known = names.of(asked.grouping(), group, language.getLocale());
        return known == null ? label.say("ways.unknown." + asked.grouping().measure()) : known;
    }

    /** The list behind a number. */
    public String link(WayFigure figure, String part) {
        return "/%s/ways.xhtml?by=%s&group=%s&part=%s"
                .formatted(
                        getFolder(),
                        asked.grouping(),
                        URLEncoder.encode(figure.group(), StandardCharsets.UTF_8),
                        WayPart.valueOf(part));
    }

    /** The rate with the fraction that it is; a dash of nobody. */
    public String rate(WayFigure figure) {
        return figure.percent() == null ? "—" : label.say("ways.percent", figure.percent());
    }

    /** By how many the numerator changed; a dash when it is compared with nothing. */
    public String change(WayFigure figure) {
        Long change = figure.change();
        return change == null ? "—" : change > 0 ? "+" + change : String.valueOf(change);
    }

    /** By how many percentage points the rate changed. */
    public String points(WayFigure figure) {
        Double points = figure.points();
        return points == null ? "—" : points > 0 ? "+" + points : String.valueOf(points);
    }

    /** Of when the figures are. */
    public String getAt() {
        if (getReport().at() == null) {
            return label.say("ways.never");
        }
        return label.say(
                getReport().live() ? "ways.live" : "ways.kept",
                label.time(getReport().at()));
    }

    /** With what they are compared. */
    public String getCompared() {
        if (!isLooksBack()) {
            return label.say("ways.department");
        }
        return getReport().comparedWith() == null
                ? label.say("ways.nothing_kept")
                : label.say("ways.compared_with", label.day(getReport().comparedWith()));
    }

    /** The dates of the tables that say what is counted. */
    public String getTables() {
        String ways = label.say("ways.table_of_ways", label.day(getReport().ways()));
        return getReport().groups() == null
                ? ways
                : ways
                        + label.say(
                                "ways.table_of_groups",
                                label.of(asked.grouping()),
                                label.day(getReport().groups()));
    }
}
