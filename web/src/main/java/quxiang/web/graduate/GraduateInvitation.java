package quxiang.web.graduate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import quxiang.signing.AnsweringInvitations;
import quxiang.signing.Move;
import quxiang.signing.detail.SigningDetails;
import quxiang.signing.detail.SigningView;
import quxiang.web.kit.FlashRedirect;

/** One invitation: the unit, the letter, and the answer to it (manual, chapter 5.2). */
@Named
@RequestScoped
public class GraduateInvitation {

    @Inject
    private FlashRedirect done;

    @Inject
    private SigningDetails details;

    @Inject
    private AnsweringInvitations responding;

    @Inject
    private GraduateConsent consent;

    @Inject
    @Param
    private Long id;

    private String reason;
    private String note;

    private SigningView view;

    public SigningView getView() {
        if (view == null) {
            view = details.view(id == null ? 0 : id);
        }
        return view;
    }

    /** Whether it can still be answered. */
    public boolean isOpen() {
        return getView().actions().whyNot(Move.DECLINE.name()) == null;
    }

    /** 同意签约. */
    public void accept() {
        responding.accept(id, consent.getCode());
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
