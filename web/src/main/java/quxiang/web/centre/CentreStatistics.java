package quxiang.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import quxiang.signing.SigningState;
import quxiang.statistics.NationalFigures;
import quxiang.statistics.SchoolRate;
import quxiang.web.kit.Chart;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.list.Tab;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** 全国统计 of the chosen 届别. */
@Named
@RequestScoped
public class CentreStatistics {

    @Inject
    private NationalFigures figures;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private ListTable table;

    @Inject
    private ListParameters asked;

    @Inject
    private Label label;

    private Map<SigningState, Long> states;
    private List<Tab> employers;
    private Chart signings;
    private Long graduates;

    /** Of when the figures of graduates and signings are; {@code null} for this moment. */
    public Instant getAsOf() {
        return figures.asOf();
    }

    public long getGraduates() {
        if (graduates == null) {
            graduates = figures.graduates(cohort.year());
        }
        return graduates;
    }

    public List<Tab> getEmployers() {
        if (employers == null) {
            employers =
                    figures.employers().entrySet().stream().map(this::figure).toList();
        }
        return employers;
    }

    private Map<SigningState, Long> states() {
        if (states == null) {
            states = figures.signings(cohort.year());
        }
        return states;
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

    /** 签约率 of the country. */
    public String getNationalRate() {
        return rate(states().getOrDefault(SigningState.SIGNED, 0L), getGraduates());
    }

    /** A rate with the fraction that it is; a dash of nobody. */
    public String rate(long signed, long graduates) {
        return graduates == 0
                ? "—"
                : label.say("centre_statistics.fraction", SchoolRate.percent(signed, graduates), signed, graduates);
    }

    public ListRows<SchoolRate> getRows() {
        return table.rows((order, page) -> figures.schools(cohort.year(), asked.text("name"), page));
    }

    private Tab figure(Map.Entry<? extends Enum<?>, Long> figure) {
        return new Tab(figure.getKey().name(), label.of(figure.getKey()), figure.getValue());
    }
}
