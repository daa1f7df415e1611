package quxiang.web.way;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import quxiang.statistics.way.WayGrouping;
import quxiang.statistics.way.WayPart;
import quxiang.statistics.way.WayQuestion;
import quxiang.statistics.way.WaySpan;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.session.ChosenCohort;

/** What the address asks reports of ways for. Alike for the pages, their lists and their export. */
@RequestScoped
class AskedWays {

    @Inject
    private ListParameters asked;

    @Inject
    private ChosenCohort cohort;

    WayQuestion question() {
        WaySpan span = asked.constant(WaySpan.class, "span");
        return new WayQuestion(cohort.year(), grouping(), span == null ? WaySpan.WEEK : span, asked.day("day"));
    }

    WayGrouping grouping() {
        WayGrouping grouping = asked.constant(WayGrouping.class, "by");
        return grouping == null ? WayGrouping.WAY : grouping;
    }

    /** The group of which a list is asked; an empty text for those of whom it is not known. */
    String group() {
        String group = asked.text("group");
        return group == null ? WayGrouping.UNKNOWN : group;
    }

    WayPart part() {
        WayPart part = asked.constant(WayPart.class, "part");
        return part == null ? WayPart.NUMERATOR : part;
    }

    int cohort() {
        return cohort.year();
    }
}
