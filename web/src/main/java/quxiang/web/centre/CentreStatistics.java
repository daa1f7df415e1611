package quxiang.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import quxiang.common.Page;
import quxiang.statistics.NationalFigures;
import quxiang.statistics.SchoolRate;
import quxiang.web.kit.list.ListPaging;
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
    private ListPaging paging;

    @Inject
    private Label label;

    private String name;
    private Page<SchoolRate> page;

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

    public List<Tab> getSignings() {
        return figures.signings(cohort.year()).entrySet().stream()
                .map(this::figure)
                .toList();
    }

    public Page<SchoolRate> getPage() {
        if (page == null) {
            page = figures.schools(cohort.year(), name, paging.request());
        }
        return page;
    }

    private Tab figure(Map.Entry<? extends Enum<?>, Long> figure) {
        return new Tab(figure.getKey().name(), label.of(figure.getKey()), figure.getValue());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
