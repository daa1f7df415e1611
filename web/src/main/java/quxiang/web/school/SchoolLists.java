package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import quxiang.destination.DestinationFilter;
import quxiang.destination.DestinationState;
import quxiang.placement.ConfirmationFilter;
import quxiang.placement.ConfirmationState;
import quxiang.roster.list.RosterCondition;
import quxiang.roster.list.RosterFilter;
import quxiang.signing.EndReason;
import quxiang.signing.Route;
import quxiang.signing.SigningState;
import quxiang.signing.list.AnswerTime;
import quxiang.signing.list.Milestone;
import quxiang.signing.list.ReviewHint;
import quxiang.signing.list.SigningFilter;
import quxiang.transfer.ArchiveFilter;
import quxiang.transfer.TransferState;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.session.ChosenCohort;

/**
 * What the address asks the school's lists for. Alike for the pages, for their export and for what is done to all that
 * a filter matches.
 */
@RequestScoped
public class SchoolLists {

    /** What {@code hint} says for signings with any hint, and for those without. */
    static final String ANY = "ANY";

    static final String NONE = "NONE";

    /** What {@code state} says for destinations that wait for the department or the school. */
    static final String WAITING = "WAITING";

    /** How many days a trend has unless asked otherwise. */
    static final int DAYS = 30;

    @Inject
    private ListParameters asked;

    @Inject
    private ChosenCohort cohort;

    RosterFilter roster() {
        RosterFilter filter = RosterFilter.NONE;
        for (RosterCondition condition : RosterCondition.all()) {
            filter = filter.with(condition, asked.text(condition.parameter()));
        }
        return filter;
    }

    /** @param states {@code null} for those that the address asks for */
    SigningFilter signings(Set<SigningState> states) {
        return parts(states).filter();
    }

    private SigningFilter.Parts parts(Set<SigningState> states) {
        SigningState state = asked.constant(SigningState.class, "state");
        Set<SigningState> chosen = states != null ? states : state == null ? Set.of() : Set.of(state);
        Milestone milestone = asked.constant(Milestone.class, "step");
        String doubt = asked.text("hint");
        return SigningFilter.parts(cohort.year())
                .name(asked.text("name"))
                .counterparty(asked.text("employer"))
                .department(asked.text("department"))
                .states(chosen)
                .endorsed(endorsed())
                .level(asked.text("level"))
                .days(milestone == null ? Milestone.ACCEPTED : milestone, asked.day("from"), asked.day("to"))
                .reason(asked.constant(EndReason.class, "reason"))
                .answered(asked.constant(AnswerTime.class, "answered"))
                .hint(asked.constant(ReviewHint.class, "hint"))
                .doubtful(ANY.equals(doubt) ? Boolean.TRUE : NONE.equals(doubt) ? Boolean.FALSE : null)
                .route(asked.constant(Route.class, "route"));
    }

    /** What waits for 签约审核, where what is on paper is not reviewed, or 解约审核. */
    SigningFilter queue(boolean rescissions) {
        return rescissions
                ? signings(Set.of())
                : parts(Set.of(SigningState.AWAITING_SCHOOL))
                        .route(Route.ONLINE)
                        .filter();
    }

    /** What 档案转递 is asked for. */
    ArchiveFilter archives() {
        return new ArchiveFilter(
                cohort.year(),
                asked.text("name"),
                asked.text("department"),
                asked.constant(TransferState.class, "state"),
                asked.text("goal"),
                asked.text("way"),
                asked.text("receiver"));
    }

    /** What 去向确认 is asked for. */
    ConfirmationFilter confirmations() {
        return new ConfirmationFilter(
                cohort.year(),
                asked.text("name"),
                asked.text("department"),
                asked.constant(ConfirmationState.class, "state"),
                asked.text("asked") != null);
    }

    /** What the list of destinations shows. */
    DestinationFilter destinations() {
        return new DestinationFilter(
                cohort.year(),
                asked.constant(DestinationState.class, "state"),
                WAITING.equals(asked.text("state")),
                asked.text("asked") != null,
                asked.text("name"),
                asked.text("department"),
                asked.text("code"),
                asked.text("kind"),
                asked.day("since"),
                asked.day("until"),
                asked.day("on"));
    }

    /** How many days of the trend. */
    int days() {
        String days = asked.text("days");
        return days != null && days.matches("\\d{1,3}") ? Integer.parseInt(days) : DAYS;
    }

    /** Whether the department has reviewed it; {@code null} for both. */
    private Boolean endorsed() {
        String asked = this.asked.text("endorsed");
        return asked == null ? null : Boolean.valueOf(asked);
    }
}
