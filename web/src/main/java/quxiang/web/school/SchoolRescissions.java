package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.common.Cohort;
import quxiang.common.ShanghaiClock;
import quxiang.signing.list.SigningLists;
import quxiang.signing.list.SigningRow;
import quxiang.signing.rescission.RescindingSignings;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.session.ChosenCohort;

/** 解约审核 (manual, chapter 6.3). */
@Named
@RequestScoped
public class SchoolRescissions {

    @Inject
    private FlashRedirect done;

    @Inject
    private SigningLists lists;

    @Inject
    private RescindingSignings rescinding;

    @Inject
    private SchoolLists asked;

    @Inject
    private ListTable table;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private ShanghaiClock clock;

    private List<SigningRow> awaiting;
    private long chosen;
    private String note;

    public ListRows<SigningRow> getRows() {
        return table.rows((order, page) -> lists.rescissionsToReview(asked.queue(true), order, page));
    }

    /** Those that the other side has not answered, the longest waiting first. */
    public List<SigningRow> getAwaiting() {
        if (awaiting == null) {
            awaiting = lists.rescissionsAwaitingAnswer(new Cohort(cohort.year()));
        }
        return awaiting;
    }

    /** Whether the other side's time is over, so that the school can be asked to decide. */
    public boolean overdue(SigningRow row) {
        return row.answerUntil() != null && !clock.instant().isBefore(row.answerUntil());
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
        done.back("school_rescissions.message." + what);
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
