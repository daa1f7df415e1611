package quxiang.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.omnifaces.cdi.Param;
import quxiang.signing.WithdrawingInvitations;
import quxiang.signing.detail.SigningDetails;
import quxiang.signing.detail.SigningView;
import quxiang.signing.list.EmployerTab;
import quxiang.signing.rescission.RescindingSignings;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.file.Uploads;

/** 签约详情 (manual, figures 20 and 29), 撤回签约 and the unit's part of 解约. */
@Named
@RequestScoped
public class EmployerSigning {

    @Inject
    private FlashRedirect done;

    @Inject
    private SigningDetails details;

    @Inject
    private WithdrawingInvitations withdrawing;

    @Inject
    private RescindingSignings rescinding;

    @Inject
    @Param
    private Long id;

    private String reason;
    private String note;
    private List<Part> letters;

    private SigningView view;

    public SigningView getView() {
        if (view == null) {
            view = details.view(id == null ? 0 : id);
        }
        return view;
    }

    /** The tab that lists it now. */
    public EmployerTab getTab() {
        return EmployerTab.of(getView().row());
    }

    /** 撤回签约. */
    public void withdraw() {
        withdrawing.withdraw(id, reason, note);
        done("withdrawn");
    }

    /** 同意解约. */
    public void agreeToRescind() {
        rescinding.agree(id);
        done("rescission_agreed");
    }

    /** 上传解约函. */
    public void attachLetters() throws IOException {
        rescinding.attach(id, Uploads.bytes(letters));
        done("letters");
    }

    /** 拒绝解约. */
    public void refuseToRescind() {
        rescinding.refuse(id, note);
        done("rescission_refused");
    }

    /** 提请院校裁定. */
    public void escalateRescission() {
        rescinding.escalate(id);
        done("rescission_escalated");
    }

    /** 撤销解约. */
    public void cancelRescission() {
        rescinding.cancel(id);
        done("rescission_cancelled");
    }

    private void done(String what) {
        done.go("employer/signing.xhtml?id=" + id, "employer_signing.message." + what);
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
