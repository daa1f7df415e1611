package quxiang.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import quxiang.common.CreditCode;
import quxiang.employer.verification.ReviewingVerifications;
import quxiang.employer.verification.VerificationQueue;
import quxiang.employer.verification.VerificationReview;
import quxiang.web.kit.FlashRedirect;

/** One verification: what was typed beside what was uploaded, and the decision. */
@Named
@RequestScoped
public class CentreVerification {

    private static final String LIST = "centre/verifications.xhtml";

    @Inject
    private VerificationQueue queue;

    @Inject
    private ReviewingVerifications reviewing;

    @Inject
    private FlashRedirect done;

    @Inject
    private HttpServletRequest request;

    private long id;
    private int attempt;
    private String reason;
    private String note;
    private VerificationReview view;

    /**
     * The verification that the address names. The address is asked, because in a POST the page asks for this before
     * the view parameter is there.
     */
    public VerificationReview getView() {
        if (view == null) {
            String wanted = request.getParameter("id");
            view = queue.view(wanted != null && wanted.matches("\\d{1,18}") ? Long.parseLong(wanted) : id);
        }
        return view;
    }

    /** Whether the check character of the unit's code is wrong. */
    public boolean isDoubtful() {
        return CreditCode.isDoubtful(getView().verification().unit().getCreditCode());
    }

    /** 开始审核. */
    public void claim() {
        reviewing.claim(id);
        Faces.redirect("centre/verification.xhtml?id=%s", String.valueOf(id));
    }

    /** 暂不审核. */
    public void giveBack() {
        reviewing.giveBack(id);
        done.go(LIST, "centre_verification.message.given_back");
    }

    /** 通过. */
    public void approve() {
        String unit = getView().verification().unitName();
        reviewing.approve(id, attempt);
        goOn("approved", unit);
    }

    /** 不通过. */
    public void reject() {
        String unit = getView().verification().unitName();
        reviewing.reject(id, attempt, reason, note);
        goOn("rejected", unit);
    }

    /** On to the oldest one that waits; to the list when none does, or when somebody else has just taken it. */
    private void goOn(String what, String unit) {
        Long next = queue.next();
        if (next == null) {
            done.go(LIST, "centre_verification.message." + what, unit);
        } else {
            Messages.addFlashGlobalInfo("centre_verification.message." + what, unit);
            Faces.redirect("centre/verification.xhtml?id=%s", String.valueOf(next));
        }
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    /** Which submission is shown; the form sends it back, so that it is the one that is decided. */
    public int getAttempt() {
        return attempt == 0 ? getView().attempt() : attempt;
    }

    public void setAttempt(int attempt) {
        this.attempt = attempt;
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
