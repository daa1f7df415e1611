package quxiang.web.province;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.statistics.SchoolNeed;
import quxiang.statistics.SchoolsOfProvince;
import quxiang.web.kit.list.Tab;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** The province's 工作台: which of its schools have to do something. The figures beside it are those of its statistics. */
@Named
@RequestScoped
public class ProvinceWorkbench {

    @Inject
    private SchoolsOfProvince schools;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private Label label;

    private List<Tab> needs;
    private Long number;

    /** How many schools have to do what. */
    public List<Tab> getNeeds() {
        if (needs == null) {
            needs = schools.needs(cohort.year()).entrySet().stream()
                    .map(need -> new Tab(need.getKey().name(), label.of(need.getKey()), need.getValue()))
                    .toList();
        }
        return needs;
    }

    /** How many schools there are. */
    public long getSchools() {
        if (number == null) {
            number = schools.number();
        }
        return number;
    }

    /** What a school that has to do something is asked to do. */
    public String advice(String need) {
        return label.say("province_workbench.advice." + SchoolNeed.valueOf(need));
    }
}
