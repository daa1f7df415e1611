package quxiang.web.school;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.util.Faces;
import quxiang.common.Refusal;
import quxiang.signing.list.SigningLists;
import quxiang.signing.list.SigningRow;
import quxiang.signing.review.ReviewHints;
import quxiang.signing.review.ReviewResult;
import quxiang.signing.review.ReviewingInBulk;
import quxiang.web.kit.list.TickedRows;

/**
 * 批量审核: the ticked rows, or all that the filter of the list matches. They are handled in parts of a few seconds each,
 * so that the page shows how far it is and a closed browser stops after the part it is at; what is done stays done.
 */
@Named
@ViewScoped
public class SchoolBulk implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PART = 50;
    private static final int SHOWN = 10;

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
    private List<Long> chosen = List.of();
    private int handled;
    private int done;

    private final ArrayList<ReviewResult> refused = new ArrayList<>();

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
        chosen = List.copyOf(ids);
        doubtful = rescissions
                ? 0
                : hints.of(chosen).values().stream()
                        .filter(found -> !found.isEmpty())
                        .count();
    }

    /** How many of those that were chosen have hints. */
    public long getDoubtful() {
        return doubtful;
    }

    /** The first of those that were chosen. */
    public List<SigningRow> getFirst() {
        return lists.named(chosen.stream().limit(SHOWN).toList());
    }

    /** How many were chosen but are not shown. */
    public int getMore() {
        return Math.max(0, chosen.size() - SHOWN);
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

    /** The next part. A page that is sent twice handles what is next, and nothing twice. */
    public synchronized void goOn() {
        if (!begun || isOver()) {
            return;
        }
        List<Long> part = chosen.subList(handled, Math.min(handled + PART, chosen.size()));
        for (ReviewResult result : results(part)) {
            if (result.done()) {
                done++;
            } else {
                refused.add(result);
            }
        }
        handled += part.size();
    }

    private List<ReviewResult> results(List<Long> part) {
        if (rescissions) {
            return approving ? reviewing.approveRescissions(part) : reviewing.rejectRescissions(part, note);
        }
        return approving ? reviewing.approve(part) : reviewing.reject(part, reason, note);
    }

    public boolean isOver() {
        return handled >= chosen.size();
    }

    public boolean isBegun() {
        return begun;
    }

    public boolean isApproving() {
        return approving;
    }

    public boolean isRescissions() {
        return rescissions;
    }

    public int getTotal() {
        return chosen.size();
    }

    public int getHandled() {
        return handled;
    }

    public int getDone() {
        return done;
    }

    public List<ReviewResult> getRefused() {
        return refused;
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
