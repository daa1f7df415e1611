package quxiang.web.graduate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.omnifaces.cdi.Param;
import quxiang.common.Refusal;
import quxiang.signing.AnsweringInvitations;
import quxiang.signing.SigningState;
import quxiang.signing.detail.SigningDetails;
import quxiang.signing.detail.SigningView;
import quxiang.signing.rescission.RescindingSignings;
import quxiang.signing.rescission.RescissionWish;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.file.Uploads;
import quxiang.web.kit.letter.RescissionShown;
import quxiang.web.kit.letter.RescissionWishForm;
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
    private AnsweringInvitations responding;

    @Inject
    private RescindingSignings rescinding;

    @Inject
    private GraduateConsent consent;

    @Inject
    private RescissionShown shown;

    @Inject
    private CodeNames codeNames;

    @Inject
    @Param
    private Long id;

    private String reason;
    private String note;
    private String cause = new RescissionWishForm().getCause();
    private List<Part> letters;
    private String seenName;
    private String seenCode;

    private SigningView view;
    private boolean read;

    /** The signing that is named, else the one that binds the graduate. {@code null} when there is none. */
    public SigningView getView() {
        if (!read) {
            view = id == null ? details.binding().orElse(null) : details.view(id);
            read = true;
        }
        return view;
    }

    /** Whether there is a signing to show. */
    public boolean isThere() {
        return getView() != null;
    }

    /** Whether it goes on, so that what cannot be done now is worth showing. */
    public boolean isLive() {
        return SigningState.EFFECTIVE.contains(getView().row().state());
    }

    /** Why 发起解约 cannot be used now, or {@code null}. */
    public String getWhyNotRescind() {
        Refusal against = getView().actions().whyNotRescission("OPEN");
        if (against != null) {
            return codeNames.refusal(against);
        }
        return getView().row().state() == SigningState.SIGNED ? shown.whyNot(getId()) : null;
    }

    /** 中止签约. */
    public void abort() {
        responding.abort(getId(), reason, note);
        done("aborted");
    }

    /** 发起解约. */
    public void openRescission() {
        rescinding.ask(getId(), new RescissionWish(cause, note), consent.getCode());
        done("rescission_opened");
    }

    /** 上传解约函. */
    public void attachLetters() throws IOException {
        rescinding.attach(getId(), Uploads.bytes(letters));
        done("letters");
    }

    /** 同意解约. */
    public void agreeToRescind() {
        rescinding.consent(getId(), consent.getCode());
        done("rescission_agreed");
    }

    /** 拒绝解约. */
    public void refuseToRescind() {
        rescinding.refuse(getId(), note);
        done("rescission_refused");
    }

    /** 确认单位变更. */
    public void confirmUnit() {
        responding.confirmUnit(getId(), seenName, seenCode, consent.getCode());
        done("unit_confirmed");
    }

    /** The unit's name that the page showed. */
    public String getSeenName() {
        return getView().employer().getName();
    }

    public void setSeenName(String seenName) {
        this.seenName = seenName;
    }

    /** The unit's code that the page showed. */
    public String getSeenCode() {
        return getView().employer().getCreditCode();
    }

    public void setSeenCode(String seenCode) {
        this.seenCode = seenCode;
    }

    /** 提请院校裁定. */
    public void escalateRescission() {
        rescinding.escalate(getId());
        done("rescission_escalated");
    }

    /** 撤销解约. */
    public void cancelRescission() {
        rescinding.cancel(getId());
        done("rescission_cancelled");
    }

    private void done(String what) {
        done.go("graduate/signing.xhtml?id=" + getId(), "graduate_signing.message." + what);
    }

    /** The signing of the page; 0 when there is none. */
    public Long getId() {
        if (id == null) {
            return isThere() ? getView().row().id() : 0L;
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

    public String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = cause;
    }

    public List<Part> getLetters() {
        return letters;
    }

    public void setLetters(List<Part> letters) {
        this.letters = letters;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
