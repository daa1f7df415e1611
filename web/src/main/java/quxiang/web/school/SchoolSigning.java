package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import quxiang.signing.detail.SigningDetails;
import quxiang.signing.detail.SigningView;
import quxiang.signing.list.ReviewPlace;
import quxiang.signing.list.SigningLists;
import quxiang.signing.list.SigningRow;
import quxiang.signing.rescission.RescindingSignings;
import quxiang.signing.review.ReviewHints;
import quxiang.signing.review.ReviewingSignings;
import quxiang.signing.review.SeeingVoidEvidence;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.list.Links;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.list.ListSorting;

/**
 * One signing with its letter, for the school. Opened from a queue it shows its place there, and after each decision
 * goes on to the next one. The address says which queue, which part of it and in which order.
 */
@Named
@RequestScoped
public class SchoolSigning {

    private static final String RESCISSION = "RESCISSION";

    @Inject
    private SigningDetails details;

    @Inject
    private SigningLists lists;

    @Inject
    private ReviewHints reviewHints;

    @Inject
    private ReviewingSignings reviewing;

    @Inject
    private RescindingSignings rescinding;

    @Inject
    private SeeingVoidEvidence evidence;

    @Inject
    private SchoolLists filter;

    @Inject
    private SchoolReviews reviews;

    @Inject
    private ListParameters asked;

    @Inject
    private ListSorting sorting;

    @Inject
    private Links links;

    @Inject
    private FlashRedirect done;

    @Inject
    @Param
    private Long id;

    private SigningView view;
    private ReviewPlace place;
    private List<String> hints;
    private String reason;
    private String note;

    public SigningView getView() {
        if (view == null) {
            view = details.view(id == null ? 0 : id);
        }
        return view;
    }

    /** Whether it can be reviewed now, or was opened from a queue. */
    public boolean isQueued() {
        return asked.text("queue") != null || getView().actions().shows("APPROVE") || isEnding();
    }

    private boolean isEnding() {
        return getView().actions().showsRescission("APPROVE");
    }

    /** Whether the queue is that of 解约审核. */
    public boolean isRescissions() {
        String queue = asked.text("queue");
        return queue == null ? isEnding() : RESCISSION.equals(queue);
    }

    /** Where it stands in its queue. */
    public ReviewPlace getPlace() {
        if (place == null) {
            place = lists.place(filter.queue(isRescissions()), sorting.order(), isRescissions(), id);
        }
        return place;
    }

    /** What to look at before 通过. */
    public List<String> getHints() {
        if (hints == null) {
            hints = getView().actions().shows("APPROVE")
                    ? reviews.words(reviewHints.of(List.of(id)).getOrDefault(id, List.of()))
                    : List.of();
        }
        return hints;
    }

    /** The numbers of the images that prove 作废. */
    public List<Integer> getEvidence() {
        return evidence.numbers(id);
    }

    /** The queue as a list, with its filter. */
    public String getList() {
        return (isRescissions() ? "/school/rescissions.xhtml" : "/school/reviews.xhtml") + links.query("id queue");
    }

    /** 通过, or 初审通过 of a department. */
    public void approve() {
        decided(getView().actions().endorsing() ? "endorsed" : "approved", () -> reviewing.approve(id));
    }

    /** 不通过. */
    public void reject() {
        decided("rejected", () -> reviewing.reject(id, reason, note));
    }

    /** 解约审核 通过. */
    public void approveRescission() {
        decided("rescinded", () -> rescinding.approve(id));
    }

    /** 解约审核 不通过. */
    public void rejectRescission() {
        decided("kept", () -> rescinding.reject(id, note));
    }

    /** What comes next is found before: afterwards this one is no longer in the queue. */
    private void decided(String what, Runnable decision) {
        SigningRow row = getView().row();
        Long onwards = getPlace().onwards();
        String next = onwards == null ? getList() : links.with("id", onwards);
        decision.run();
        done.go(next, "school_signing.message." + what, row.name(), row.employer());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
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
