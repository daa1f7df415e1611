package quxiang.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    /** Of when the figures of graduates and signings are; {@code null} for this moment. */
    public Instant getAsOf() {
        return figures.asOf();
    }

    public long getGraduates() {
        return figures.graduates(cohort.year());
    }

    public List<Tab> getEmployers() {
        return figures.employers().entrySet().stream().map(this::figure).toList();
    }

    /** How many signings there are in each state. */
    public Chart getSignings() {
        return new Chart(
                List.of(label.say("centre_statistics.count")),
                figures.signings(cohort.year()).entrySet().stream()
                        .map(figure -> new Chart.Group(label.of(figure.getKey()), figure.getValue()))
                        .toList());
    }

    public ListRows<SchoolRate> getRows() {
        return table.rows((order, page) -> figures.schools(cohort.year(), asked.text("name"), page));
    }

    private Tab figure(Map.Entry<? extends Enum<?>, Long> figure) {
        return new Tab(figure.getKey().name(), label.of(figure.getKey()), figure.getValue());
    }
}
