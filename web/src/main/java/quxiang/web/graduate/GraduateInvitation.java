package quxiang.web.graduate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import quxiang.signing.AnsweringInvitations;
import quxiang.signing.detail.AvailableActions;
import quxiang.signing.detail.OfferComparison;
import quxiang.signing.detail.SigningDetails;
import quxiang.signing.detail.SigningView;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.text.CodeNames;

/** One invitation: the unit, the letter, and the answer to it (manual, chapter 5.2). */
@Named
@RequestScoped
public class GraduateInvitation {

    @Inject
    private FlashRedirect done;

    @Inject
    private SigningDetails details;

    @Inject
    private CodeNames codeNames;

    @Inject
    private OfferComparison weighing;

    @Inject
    private AnsweringInvitations responding;

    @Inject
    @Param
    private Long id;

    private String reason;
    private String note;

    private SigningView view;
    private AvailableActions obstacles;

    public SigningView getView() {
        if (view == null) {
            view = details.view(id == null ? 0 : id);
        }
        return view;
    }

    /** Whether it can still be answered. */
    public boolean isOpen() {
        return getObstacles().decline() == null;
    }

    /** Why 同意签约 cannot be used now; empty when it can. */
    public String getWhyNot() {
        return codeNames.refusal(getObstacles().accept());
    }

    /** Why the invitation cannot be answered at all; empty when it can. */
    public String getWhyNotDecline() {
        return codeNames.refusal(getObstacles().decline());
    }

    /** That the unit could send no other letter just now; empty when it could. */
    public String getSchoolNote() {
        return codeNames.refusal(getObstacles().school());
    }

    private AvailableActions getObstacles() {
        if (obstacles == null) {
            obstacles = weighing.obstacles(id == null ? 0 : id);
        }
        return obstacles;
    }

    /** 同意签约. */
    public void accept() {
        responding.accept(id);
        done.go("graduate/signing.xhtml?id=" + id, "graduate_invitation.message.accepted");
    }

    /** 拒绝签约. */
    public void decline() {
        responding.decline(id, reason, note);
        done.go("graduate/invitations.xhtml", "graduate_invitation.message.declined");
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
