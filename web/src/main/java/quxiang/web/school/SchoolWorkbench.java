package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import quxiang.signing.SigningState;
import quxiang.signing.list.SchoolCounts;
import quxiang.signing.list.SigningLists;
import quxiang.web.kit.list.Tab;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** The school's 工作台: what waits for it, and its signings by state. */
@Named
@RequestScoped
public class SchoolWorkbench {

    @Inject
    private SigningLists lists;

    @Inject
    private Label label;

    @Inject
    private ChosenCohort cohort;

    private SchoolCounts counts;

    private SchoolCounts counts() {
        if (counts == null) {
            counts = lists.schoolCounts(cohort.year());
        }
        return counts;
    }

    public long getToReview() {
        return counts().states().getOrDefault(SigningState.AWAITING_SCHOOL, 0L);
    }

    public long getRescissionsToReview() {
        return counts().rescissionsToReview();
    }

    /** How many signings stand in each state. */
    public List<Tab> getStates() {
        Map<SigningState, Long> states = counts().states();
        return Arrays.stream(SigningState.values())
                .map(state -> new Tab(state.name(), label.of(state), states.getOrDefault(state, 0L)))
                .toList();
    }
}
