package quxiang.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quxiang.common.Page;
import quxiang.signing.EmployerTab;
import quxiang.signing.SigningFilter;
import quxiang.signing.SigningLists;
import quxiang.signing.SigningRow;
import quxiang.signing.Withdrawing;
import quxiang.web.kit.ChosenCohort;
import quxiang.web.kit.Done;
import quxiang.web.kit.Label;
import quxiang.web.kit.Paging;
import quxiang.web.kit.Tab;

/** 签约/解约: the eight tabs (manual, chapters 5 to 8). */
@Named
@RequestScoped
public class EmployerSignings {

    @Inject
    private Done done;

    @Inject
    private SigningLists lists;

    @Inject
    private Withdrawing withdrawing;

    @Inject
    private Label label;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private Paging paging;

    private String tab = "SIGNING";
    private String name;
    private String school;
    private long chosen;
    private String reason;
    private String note;

    private Page<SigningRow> page;
    private Map<EmployerTab, Long> counts;

    /** The tabs with their counts. */
    public List<Tab> getTabs() {
        Map<EmployerTab, Long> counts = getCounts();
        return Arrays.stream(EmployerTab.values())
                .map(t -> new Tab(t.name(), label.of(t), counts.get(t)))
                .toList();
    }

    /** The tab that the address names; the first one when it names none. */
    public EmployerTab getChosenTab() {
        return Arrays.stream(EmployerTab.values())
                .filter(t -> t.name().equals(tab))
                .findFirst()
                .orElse(EmployerTab.SIGNING);
    }

    public Page<SigningRow> getPage() {
        if (page == null) {
            SigningFilter filter = new SigningFilter(cohort.year(), name, null, school, null, Set.of());
            page = lists.ofEmployer(getChosenTab(), filter, paging.request());
        }
        return page;
    }

    public Map<EmployerTab, Long> getCounts() {
        if (counts == null) {
            counts = lists.counts(cohort.year());
        }
        return counts;
    }

    /** 撤回签约. */
    public void withdraw() {
        withdrawing.withdraw(chosen, reason, note);
        done.go("employer/signings.xhtml?tab=FAILED", "employer_signings.message.withdrawn");
    }

    public String getTab() {
        return tab;
    }

    public void setTab(String tab) {
        this.tab = tab;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
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
