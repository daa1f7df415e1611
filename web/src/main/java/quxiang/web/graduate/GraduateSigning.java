package quxiang.web.graduate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import quxiang.signing.AnsweringInvitations;
import quxiang.signing.SigningState;
import quxiang.signing.detail.AvailableActions;
import quxiang.signing.detail.OfferComparison;
import quxiang.signing.detail.SigningDetails;
import quxiang.signing.detail.SigningView;
import quxiang.signing.list.SigningLists;
import quxiang.signing.list.SigningRow;
import quxiang.signing.rescission.RescindingSignings;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.text.CodeNames;

/** 我的签约: the timeline, 中止签约, the agreement and the graduate's part of 解约. */
@Named
@RequestScoped
public class GraduateSigning {

    @Inject
    private FlashRedirect done;

    @Inject
    private SigningDetails details;

    @Inject
    private SigningLists lists;

    @Inject
    private OfferComparison weighing;

    @Inject
    private CodeNames codeNames;

    @Inject
    private AnsweringInvitations responding;

    @Inject
    private RescindingSignings rescinding;

    @Inject
    @Param
    private Long id;

    private String reason;
    private String note;

    private SigningView view;
    private AvailableActions obstacles;

    public SigningView getView() {
        if (view == null) {
            view = details.view(getId());
        }
        return view;
    }

    /** Whether there is a signing to show: the one that is named, else the one that binds the graduate. */
    public boolean isThere() {
        return getId() != 0;
    }

    /** Whether it goes on, so that what cannot be done now is worth showing. */
    public boolean isLive() {
        return SigningState.EFFECTIVE.contains(getView().row().state());
    }

    /** Why 中止签约 cannot be used; empty when it can. */
    public String getWhyNotAbort() {
        return codeNames.refusal(getObstacles().abort());
    }

    /** Why 发起解约 cannot be used; empty when it can. */
    public String getWhyNotRescind() {
        return codeNames.refusal(getObstacles().rescind());
    }

    /** Why an own request cannot be taken back any more; empty when it can, or when there is none. */
    public String getWhyNotCancel() {
        return codeNames.refusal(getObstacles().cancel());
    }

    /** What the end of the signing means; empty while it goes on. */
    public String getOver() {
        return codeNames.refusal(getObstacles().over());
    }

    private AvailableActions getObstacles() {
        if (obstacles == null) {
            obstacles = weighing.obstacles(getId());
        }
        return obstacles;
    }

    /** 中止签约. */
    public void abort() {
        responding.abort(id, reason, note);
        done("aborted");
    }

    /** 发起解约. */
    public void openRescission() {
        rescinding.open(id, note);
        done("rescission_opened");
    }

    /** 同意解约. */
    public void agreeToRescind() {
        rescinding.agree(id);
        done("rescission_agreed");
    }

    /** 拒绝解约. */
    public void refuseToRescind() {
        rescinding.refuse(id, note);
        done("rescission_refused");
    }

    /** 撤销解约. */
    public void cancelRescission() {
        rescinding.cancel(id);
        done("rescission_cancelled");
    }

    private void done(String what) {
        done.go("graduate/signing.xhtml?id=" + id, "graduate_signing.message." + what);
    }

    /** The signing that the address names, else the one that binds the graduate; 0 when there is none. */
    public Long getId() {
        if (id == null) {
            id = lists.ofGraduate().stream()
                    .filter(row -> SigningState.EFFECTIVE.contains(row.state()))
                    .map(SigningRow::id)
                    .findFirst()
                    .orElse(0L);
        }
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
