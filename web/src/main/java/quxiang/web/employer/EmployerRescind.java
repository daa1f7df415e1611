package quxiang.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.omnifaces.cdi.Param;
import quxiang.signing.detail.SigningDetails;
import quxiang.signing.detail.SigningView;
import quxiang.signing.rescission.RescindingSignings;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.letter.RescissionWishForm;

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

    private final RescissionWishForm form = new RescissionWishForm();

    private SigningView view;

    public SigningView getView() {
        if (view == null) {
            view = details.view(id == null ? 0 : id);
        }
        return view;
    }

    /** 提交解约申请. */
    public void open() throws IOException {
        rescinding.open(id, form.wish());
        done.go("employer/signing.xhtml?id=" + id, "employer_rescind.message.opened");
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public RescissionWishForm getForm() {
        return form;
    }
}
