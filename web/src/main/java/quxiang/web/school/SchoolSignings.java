package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import quxiang.common.Page;
import quxiang.signing.Reviewing;
import quxiang.signing.SigningFilter;
import quxiang.signing.SigningLists;
import quxiang.signing.SigningRow;
import quxiang.signing.SigningState;
import quxiang.web.kit.ChosenCohort;
import quxiang.web.kit.Done;
import quxiang.web.kit.Paging;

/** Every signing of the school by state, 作废, and the 失效 list with its reasons. */
@Named
@RequestScoped
public class SchoolSignings {

    @Inject
    private Done done;

    @Inject
    private SigningLists lists;

    @Inject
    private Reviewing reviewing;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private Paging paging;

    private SigningState state;
    private String name;
    private String employer;
    private String department;
    private long chosen;
    private String note;

    private Page<SigningRow> page;

    public SigningState[] getStates() {
        return SigningState.values();
    }

    public Page<SigningRow> getPage() {
        if (page == null) {
            Set<SigningState> states = state == null ? Set.of() : Set.of(state);
            SigningFilter filter = new SigningFilter(cohort.year(), name, null, employer, department, states);
            page = lists.ofSchool(filter, paging.request());
        }
        return page;
    }

    /** 作废. */
    public void voidIt() {
        reviewing.voidIt(chosen, note);
        done.go("school/signings.xhtml?state=" + SigningState.VOIDED, "school_signings.message.voided");
    }

    public SigningState getState() {
        return state;
    }

    public void setState(SigningState state) {
        this.state = state;
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
