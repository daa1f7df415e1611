package quxiang.web.school;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import quxiang.common.Refusal;
import quxiang.signing.list.SigningLists;
import quxiang.signing.list.SigningRow;
import quxiang.signing.review.ReviewHints;
import quxiang.signing.review.ReviewResult;
import quxiang.signing.review.ReviewingInBulk;
import quxiang.web.kit.list.BulkPage;
import quxiang.web.kit.list.TickedRows;

/** 批量审核: the ticked rows, or all that the filter of the list matches. */
@Named
@ViewScoped
public class SchoolBulk extends BulkPage<ReviewResult> {

    private static final long serialVersionUID = 1L;

    @Inject
    private SigningLists lists;

    @Inject
    private ReviewingInBulk reviewing;

    @Inject
    private SchoolLists asked;

    @Inject
    private TickedRows ticked;

    @Inject
    private ReviewHints hints;

    private boolean rescissions;
    private long doubtful;
    private boolean approving;
    private boolean begun;
    private String reason;
    private String note;

    /** Takes over what was chosen when the page is opened. */
    public void open(String kind, String all) {
        if (Faces.isPostback()) {
            return;
        }
        rescissions = "RESCISSION".equals(kind);
        List<Long> ids = all != null
                ? lists.idsToReview(asked.queue(rescissions), rescissions, ReviewingInBulk.MOST + 1)
                : List.copyOf(ticked.ids());
        if (ids.size() > ReviewingInBulk.MOST) {
            throw new Refusal("signing.too_many_reviews", ReviewingInBulk.MOST);
        }
        choose(ids);
        doubtful = rescissions
                ? 0
                : hints.of(chosen()).values().stream()
                        .filter(found -> !found.isEmpty())
                        .count();
    }

    /** How many of those that were chosen have hints. */
    public long getDoubtful() {
        return doubtful;
    }

    /** The first of those that were chosen. */
    public List<SigningRow> getFirst() {
        return lists.named(firstChosen());
    }

    /** 全部通过. */
    public void approve() {
        approving = true;
        begun = true;
        goOn();
    }

    /** 全部不通过. */
    public void reject() {
        approving = false;
        begun = true;
        goOn();
    }

    @Override
    protected List<ReviewResult> results(List<Long> part) {
        if (rescissions) {
            return approving ? reviewing.approveRescissions(part) : reviewing.rejectRescissions(part, note);
        }
        return approving ? reviewing.approve(part) : reviewing.reject(part, reason, note);
    }

    @Override
    protected boolean isDone(ReviewResult result) {
        return result.done();
    }

    @Override
    public boolean isBegun() {
        return begun;
    }

    public boolean isApproving() {
        return approving;
    }

    public boolean isRescissions() {
        return rescissions;
    }

    /** The list that it came from. */
    public String getList() {
        return rescissions ? "/school/rescissions.xhtml" : "/school/reviews.xhtml";
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
