package quxiang.web.way;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.statistics.way.NationalWays;
import quxiang.statistics.way.SchoolWays;
import quxiang.statistics.way.WayGraduate;
import quxiang.statistics.way.WayGrouping;
import quxiang.statistics.way.WayPart;
import quxiang.statistics.way.WaySchool;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.text.Label;

/** The list behind a figure: of a school its graduates, of the country its schools. */
@Named
@RequestScoped
public class WayLists {

    @Inject
    private SchoolWays ofSchool;

    @Inject
    private NationalWays ofNation;

    @Inject
    private AskedWays asked;

    @Inject
    private WayPage page;

    @Inject
    private ListTable table;

    @Inject
    private Label label;

    public ListRows<WayGraduate> getGraduates() {
        return table.rows((order, request) ->
                ofSchool.behind(asked.cohort(), asked.grouping(), asked.group(), asked.part(), request));
    }

    public ListRows<WaySchool> getSchools() {
        return table.rows(
                (order, request) -> ofNation.schools(asked.cohort(), asked.grouping(), asked.group(), request));
    }

    /** The rate of a school; a dash of nobody. */
    public String rate(WaySchool school) {
        return school.percent() == null ? "—" : label.say("ways.percent", school.percent());
    }

    /** What is listed, in a line. */
    public String getSubject() {
        boolean everybody =
                asked.part() == WayPart.DENOMINATOR && asked.grouping().measure() != WayGrouping.Measure.RATE;
        return label.say(
                "ways.subject." + asked.part() + "." + asked.grouping().measure(),
                label.of(asked.grouping()),
                everybody ? "" : page.name(asked.group()));
    }
}
