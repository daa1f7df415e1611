package quxiang.web.graduate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import quxiang.common.Refusal;
import quxiang.destination.Declaring;
import quxiang.destination.DestinationFacts;
import quxiang.destination.DestinationState;
import quxiang.signing.Move;
import quxiang.signing.Responding;
import quxiang.signing.SigningDetails;
import quxiang.signing.SigningLists;
import quxiang.signing.SigningRow;
import quxiang.signing.SigningState;
import quxiang.signing.SigningView;
import quxiang.web.kit.CodeNames;
import quxiang.web.kit.Done;

/** One invitation: the unit, the letter, and the answer to it (manual, chapter 5.2). */
@Named
@RequestScoped
public class GraduateInvitation {

    @Inject
    private Done done;

    @Inject
    private SigningDetails details;

    @Inject
    private SigningLists lists;

    @Inject
    private CodeNames codeNames;

    @Inject
    private Declaring declaring;

    @Inject
    private Responding responding;

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

    /** Why 同意签约 cannot be used now; empty when it can. */
    public String getWhyNot() {
        boolean bound = lists.ofGraduate().stream()
                .anyMatch(row -> row.id() != id && SigningState.EFFECTIVE.contains(row.state()));
        if (!getView().can("ACCEPT")) {
            return getWhyNotDecline();
        }
        if (bound) {
            return codeNames.refusal(new Refusal("signing.you_are_bound"));
        }
        boolean placed = declaring.own().stream()
                .anyMatch(one -> one.state() == DestinationState.REGISTERED
                        && new DestinationFacts(one.code(), one.place(), null, null).isFound());
        return placed ? codeNames.refusal(new Refusal("signing.you_are_placed")) : "";
    }

    /** Why the invitation cannot be answered at all; empty when it can. */
    public String getWhyNotDecline() {
        SigningRow row = getView().row();
        if (getView().can("DECLINE")) {
            return "";
        }
        return codeNames.refusal(
                row.state() == SigningState.AWAITING_GRADUATE
                        ? new Refusal("signing.deadline_passed", row.deadline())
                        : new Refusal("signing.not_possible", Move.ACCEPT, row.state()));
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
