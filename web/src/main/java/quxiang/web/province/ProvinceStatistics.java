package quxiang.web.province;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import quxiang.signing.SigningState;
import quxiang.statistics.Placement;
import quxiang.statistics.ProvinceFigures;
import quxiang.statistics.SchoolOutcome;
import quxiang.web.kit.Chart;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** 省级统计 of the chosen 届别. */
@Named
@RequestScoped
public class ProvinceStatistics {

    @Inject
    private ProvinceFigures figures;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private ListTable table;

    @Inject
    private ListParameters asked;

    @Inject
    private Label label;

    private Placement whole;
    private Map<SigningState, Long> states;
    private Chart signings;

    /** Of when the figures are; {@code null} for this moment. */
    public Instant getAsOf() {
        return figures.asOf();
    }

    /** All schools together. */
    public Placement getWhole() {
        if (whole == null) {
            whole = figures.whole(cohort.year());
        }
        return whole;
    }

    private Map<SigningState, Long> states() {
        if (states == null) {
            states = figures.signings(cohort.year());
        }
        return states;
    }

    /** How many signings wait for an answer or a review. */
    public long getOpen() {
        return ProvinceFigures.open(states());
    }

    /** How many signings there are in each state. */
    public Chart getSignings() {
        if (signings == null) {
            signings = new Chart(
                    List.of(label.say("centre_statistics.count")),
                    states().entrySet().stream()
                            .map(figure -> new Chart.Group(label.of(figure.getKey()), figure.getValue()))
                            .toList());
        }
        return signings;
    }

    /** A rate with the fraction that it is; a dash of nobody. */
    public String rate(Double percent, long part, long all) {
        return percent == null ? "—" : label.say("centre_statistics.fraction", percent, part, all);
    }

    public ListRows<SchoolOutcome> getRows() {
        return table.rows((order, page) -> figures.schools(cohort.year(), asked.text("name"), order, page));
    }
}
