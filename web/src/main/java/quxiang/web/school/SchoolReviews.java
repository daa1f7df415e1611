package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.common.ShanghaiClock;
import quxiang.roster.list.RosterList;
import quxiang.school.ChangingPolicy;
import quxiang.school.SigningPolicy;
import quxiang.signing.detail.AvailableActions;
import quxiang.signing.detail.SigningDetails;
import quxiang.signing.list.AnswerTime;
import quxiang.signing.list.ReviewHint;
import quxiang.signing.list.SigningLists;
import quxiang.signing.list.SigningRow;
import quxiang.signing.review.HintRow;
import quxiang.signing.review.ReviewHints;
import quxiang.signing.review.ReviewingSignings;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** 签约审核: what waits for the school, the longest waiting first (manual, chapter 5.3). */
@Named
@RequestScoped
public class SchoolReviews {

    @Inject
    private FlashRedirect done;

    @Inject
    private SigningLists lists;

    @Inject
    private ReviewingSignings reviewing;

    @Inject
    private SchoolLists asked;

    @Inject
    private ChangingPolicy deciding;

    @Inject
    private Actor actor;

    @Inject
    private Label label;

    @Inject
    private ListTable table;

    @Inject
    private SigningDetails details;

    @Inject
    private ReviewHints hints;

    @Inject
    private RosterList roster;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private ShanghaiClock clock;

    private SigningPolicy policy;
    private long chosen;
    private String reason;
    private String note;

    private Map<Long, AvailableActions> actions;
    private Map<Long, List<HintRow>> found;

    public ListRows<SigningRow> getRows() {
        return table.rows((order, page) -> lists.ofSchool(asked.queue(false), order, page));
    }

    /** What to look at before 通过, for a row of the page, in a line. */
    public String hints(SigningRow row) {
        if (found == null) {
            found = hints.of(getRows().shown().stream().map(SigningRow::id).toList());
        }
        return String.join(label.say("school_hints.and"), words(found.getOrDefault(row.id(), List.of())));
    }

    /** Hints as sentences. */
    List<String> words(List<HintRow> some) {
        return some.stream()
                .map(hint -> label.say("school_hints." + hint.kind(), hint.figure()))
                .toList();
    }

    /** Every hint with its threshold and why. */
    public ReviewHint[] getRules() {
        return ReviewHint.values();
    }

    /** The departments of the roster that the reader sees. */
    public List<String> getDepartments() {
        return actor.scope().isWhole()
                ? roster.departments(new Cohort(cohort.year()))
                : actor.scope().touched();
    }

    /** What the filter of hints offers. */
    public List<SelectOption> getDoubts() {
        return Stream.concat(
                        Stream.of(
                                new SelectOption(SchoolLists.ANY, label.say("school_hints.any")),
                                new SelectOption(SchoolLists.NONE, label.say("school_hints.none"))),
                        Arrays.stream(ReviewHint.values()).map(one -> new SelectOption(one.name(), label.of(one))))
                .toList();
    }

    public AnswerTime[] getAnswers() {
        return AnswerTime.values();
    }

    /** How long it has waited for the school, in whole days and hours. */
    public String waited(Instant since) {
        Duration waited = Duration.between(since, clock.instant());
        return waited.toDays() > 0
                ? label.say("school_reviews.waited_days", waited.toDays(), waited.toHoursPart())
                : waited.toHours() > 0
                        ? label.say("school_reviews.waited_hours", waited.toHours())
                        : label.say("school_reviews.waited_less");
    }

    /** Whether the department reviews before the school. */
    public boolean isDepartmentFirst() {
        return policy().departmentReview();
    }

    /** Whether nobody can send letters to its graduates here. */
    public boolean isOffline() {
        return !policy().onlineSigning();
    }

    private SigningPolicy policy() {
        if (policy == null) {
            policy = deciding.own();
        }
        return policy;
    }

    /** Whether the reader's 通过 is that of a department. */
    public boolean isEndorsing() {
        return details.isEndorsing();
    }

    /** What the reader can do with a row of the page. */
    public AvailableActions actions(SigningRow row) {
        if (actions == null) {
            actions = details.actions(getRows().shown());
        }
        return actions.get(row.id());
    }

    /** What the filter of 院系初审 offers. */
    public List<SelectOption> getEndorsements() {
        return List.of(
                new SelectOption("false", label.say("school_reviews.not_endorsed")),
                new SelectOption("true", label.say("school_reviews.endorsed")));
    }

    /** 通过, or 初审通过 of a department. */
    public void approve() {
        boolean endorsing = isEndorsing();
        reviewing.approve(chosen);
        done(endorsing ? "endorsed" : "approved");
    }

    /** 不通过. */
    public void reject() {
        reviewing.reject(chosen, reason, note);
        done("rejected");
    }

    private void done(String what) {
        done.back("school_reviews.message." + what);
    }

    public long getChosen() {
        return chosen;
    }

    public void setChosen(long chosen) {
        this.chosen = chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
