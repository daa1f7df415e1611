package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import quxiang.roster.RosterCondition;
import quxiang.roster.RosterFilter;
import quxiang.signing.SigningFilter;
import quxiang.signing.SigningState;
import quxiang.web.kit.Asked;
import quxiang.web.kit.ChosenCohort;

/** What the address asks the school's lists for, alike for the pages, for their export and for what is done to all that a filter matches. */
@RequestScoped
public class SchoolLists {

    @Inject
    private Asked asked;

    @Inject
    private ChosenCohort cohort;

    RosterFilter roster() {
        RosterFilter filter = RosterFilter.NONE;
        for (RosterCondition condition : RosterCondition.values()) {
            filter = filter.with(condition, asked.text(condition.parameter()));
        }
        return filter;
    }

    /** @param states {@code null} for those that the address asks for */
    SigningFilter signings(Set<SigningState> states) {
        SigningState state = asked.constant(SigningState.class, "state");
        Set<SigningState> chosen = states != null ? states : state == null ? Set.of() : Set.of(state);
        return new SigningFilter(
                cohort.year(),
                asked.text("name"),
                null,
                asked.text("employer"),
                asked.text("department"),
                chosen,
                endorsed());
    }

    /** Whether the department has reviewed it; {@code null} for both. */
    private Boolean endorsed() {
        String asked = this.asked.text("endorsed");
        return asked == null ? null : Boolean.valueOf(asked);
    }
}
