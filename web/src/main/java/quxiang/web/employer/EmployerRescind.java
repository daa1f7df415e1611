package quxiang.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import quxiang.signing.detail.SigningDetails;
import quxiang.signing.detail.SigningView;
import quxiang.signing.rescission.RescindingSignings;
import quxiang.web.kit.FlashRedirect;

/** 申请线上解约 (manual, chapter 6.1). */
@Named
@RequestScoped
public class EmployerRescind {

    @Inject
    private FlashRedirect done;

    @Inject
    private SigningDetails details;

    @Inject
    private RescindingSignings rescinding;

    @Inject
    @Param
    private Long id;

    private String reason;

    private SigningView view;

    public SigningView getView() {
        if (view == null) {
            view = details.view(id == null ? 0 : id);
        }
        return view;
    }

    /** 提交解约申请. */
    public void open() {
        rescinding.open(id, reason);
        done.go("employer/signing.xhtml?id=" + id, "employer_rescind.message.opened");
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
}
