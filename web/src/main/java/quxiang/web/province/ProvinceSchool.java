package quxiang.web.province;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import quxiang.common.Refusal;
import quxiang.reference.CodeTable;
import quxiang.school.StaffRow;
import quxiang.statistics.FigureGroup;
import quxiang.statistics.Placement;
import quxiang.statistics.ProvinceSchoolCard;
import quxiang.statistics.SchoolsOfProvince;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** A school as its province looks at it: its facts, its staff and where its graduates go. Nothing can be changed. */
@Named
@RequestScoped
public class ProvinceSchool {

    @Inject
    private SchoolsOfProvince schools;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private Label label;

    @Inject
    @Param
    private Long id;

    private final Map<FigureGroup, List<Placement>> read = new EnumMap<>(FigureGroup.class);
    private ProvinceSchoolCard card;
    private List<StaffRow> staff;

    public ProvinceSchoolCard getCard() {
        if (card == null) {
            if (id == null) {
                throw new Refusal("school.not_found");
            }
            card = schools.one(id);
        }
        return card;
    }

    public List<StaffRow> getStaff() {
        if (staff == null) {
            staff = schools.staff(getCard().id());
        }
        return staff;
    }

    /** All graduates together. */
    public Placement getWhole() {
        return by(FigureGroup.WHOLE.name()).get(0);
    }

    public List<Placement> by(String grouping) {
        return read.computeIfAbsent(
                FigureGroup.valueOf(grouping),
                group -> schools.placement(getCard().id(), group, cohort.year()));
    }

    /** What a group is called. */
    public String name(String grouping, Placement row) {
        if (row.group() == null) {
            return label.say("statistics.none");
        }
        return FigureGroup.valueOf(grouping) == FigureGroup.LEVEL
                ? label.code(CodeTable.LEVEL, row.group())
                : row.group();
    }
}
