package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import quxiang.common.Page;
import quxiang.signing.Rescinding;
import quxiang.signing.SigningFilter;
import quxiang.signing.SigningLists;
import quxiang.signing.SigningRow;
import quxiang.web.kit.ChosenCohort;
import quxiang.web.kit.Done;
import quxiang.web.kit.Paging;

/** 解约审核 (manual, chapter 6.3). */
@Named
@RequestScoped
public class SchoolRescissions {

    @Inject
    private Done done;

    @Inject
    private SigningLists lists;

    @Inject
    private Rescinding rescinding;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private Paging paging;

    private String name;
    private String employer;
    private String department;
    private long chosen;
    private String note;

    private Page<SigningRow> page;

    public Page<SigningRow> getPage() {
        if (page == null) {
            SigningFilter filter = new SigningFilter(cohort.year(), name, null, employer, department, Set.of());
            page = lists.rescissionsToReview(filter, paging.request());
        }
        return page;
    }

    /** 通过. */
    public void approve() {
        rescinding.approve(chosen);
        done("approved");
    }

    /** 不通过. */
    public void reject() {
        rescinding.reject(chosen, note);
        done("rejected");
    }

    private void done(String what) {
        done.go("school/rescissions.xhtml", "school_rescissions.message." + what);
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

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
