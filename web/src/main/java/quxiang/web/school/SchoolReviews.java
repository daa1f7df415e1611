package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import quxiang.common.Actor;
import quxiang.common.Page;
import quxiang.school.Deciding;
import quxiang.signing.Reviewing;
import quxiang.signing.SigningLists;
import quxiang.signing.SigningRow;
import quxiang.signing.SigningState;
import quxiang.web.kit.Done;
import quxiang.web.kit.Label;
import quxiang.web.kit.Option;
import quxiang.web.kit.Paging;

/** 签约审核: what waits for the school, the longest waiting first (manual, chapter 5.3). */
@Named
@RequestScoped
public class SchoolReviews {

    @Inject
    private Done done;

    @Inject
    private SigningLists lists;

    @Inject
    private Reviewing reviewing;

    @Inject
    private SchoolLists asked;

    @Inject
    private Deciding deciding;

    @Inject
    private Actor actor;

    @Inject
    private Label label;

    @Inject
    private Paging paging;

    private String name;
    private String employer;
    private String department;
    private Boolean departmentFirst;
    private long chosen;
    private String reason;
    private String note;

    private Page<SigningRow> page;

    public Page<SigningRow> getPage() {
        if (page == null) {
            page = lists.ofSchool(asked.signings(Set.of(SigningState.AWAITING_SCHOOL)), paging.request());
        }
        return page;
    }

    /** Whether the department reviews before the school. */
    public boolean isDepartmentFirst() {
        if (departmentFirst == null) {
            departmentFirst = deciding.own().departmentReview();
        }
        return departmentFirst;
    }

    /** Whether the reader's 通过 is that of a department. */
    public boolean isEndorsing() {
        return isDepartmentFirst() && actor.department() != null;
    }

    /** Why the reader cannot approve a row now, or {@code null}. */
    public String whyNot(SigningRow row) {
        if (!isDepartmentFirst()) {
            return null;
        }
        if (actor.department() != null) {
            return row.endorsedAt() == null ? null : label.say("school_reviews.endorsed_already");
        }
        return row.endorsedAt() != null || row.department() == null
                ? null
                : label.say("refusal.signing.awaits_department", row.department());
    }

    /** What the filter of 院系初审 offers. */
    public List<Option> getEndorsements() {
        return List.of(
                new Option("false", label.say("school_reviews.not_endorsed")),
                new Option("true", label.say("school_reviews.endorsed")));
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
        done.go("school/reviews.xhtml", "school_reviews.message." + what);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmployer() {
        return employer;
    }

    public void setEmployer(String employer) {
        this.employer = employer;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
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
