package quxiang.web.province;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import quxiang.reference.Regions;
import quxiang.statistics.ProvinceSchoolRow;
import quxiang.statistics.SchoolNeed;
import quxiang.statistics.SchoolsOfProvince;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** 院校 of a province. */
@Named
@RequestScoped
public class ProvinceSchools {

    @Inject
    private SchoolsOfProvince schools;

    @Inject
    private Regions regions;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private ListTable table;

    @Inject
    private ListParameters asked;

    @Inject
    private Label label;

    public ListRows<ProvinceSchoolRow> getRows() {
        return table.rows((order, page) -> schools.page(
                cohort.year(), asked.text("name"), asked.text("code"), asked.constant(SchoolNeed.class, "need"), page));
    }

    /** What the list can be narrowed to. */
    public List<SelectOption> getNeeds() {
        return Stream.of(SchoolNeed.values())
                .map(need -> new SelectOption(need.name(), label.of(need)))
                .toList();
    }

    /** The full name of where a school is. */
    public String place(String regionCode) {
        return regions.name(regionCode);
    }
}
