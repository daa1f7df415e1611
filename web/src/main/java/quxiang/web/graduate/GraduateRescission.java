package quxiang.web.graduate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.signing.SigningState;
import quxiang.signing.detail.SigningDetails;
import quxiang.signing.detail.SigningView;
import quxiang.signing.rescission.RescindingOnPaper;
import quxiang.signing.rescission.RescindingSignings;
import quxiang.signing.rescission.RescissionView;
import quxiang.signing.rescission.SeeingRescissions;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.file.Uploads;
import quxiang.web.kit.letter.RescissionShown;
import quxiang.web.kit.letter.RescissionWishForm;

/** 线下解约: the wish, the form to be stamped, and how it stands. */
@Named
@RequestScoped
public class GraduateRescission {

    private static final String HERE = "graduate/rescission.xhtml";

    @Inject
    private SigningDetails details;

    @Inject
    private SeeingRescissions seeing;

    @Inject
    private RescissionShown shown;

    @Inject
    private RescindingOnPaper rescinding;

    @Inject
    private RescindingSignings answering;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private FlashRedirect done;

    private final RescissionWishForm form = new RescissionWishForm();
    private SigningView view;
    private boolean read;
    private List<Part> pages;

    /** The agreement on paper that is in force, or was last; {@code null} when there is none. */
    public SigningView getView() {
        if (!read) {
            view = seeing.signingOnPaper().map(details::view).orElse(null);
            read = true;
        }
        return view;
    }

    /** 0 for none: whose it is, and whether there is any, the use cases say. */
    public long getId() {
        return getView() == null ? 0 : getView().row().id();
    }

    /** Its latest rescission, or {@code null}. */
    public RescissionView getFound() {
        return getView() == null ? null : shown.of(getId());
    }

    /** Whether one can be asked for, as far as the agreement is concerned. */
    public boolean isOpenable() {
        return getView() != null
                && getView().row().state() == SigningState.SIGNED
                && (getFound() == null || !getFound().open());
    }

    /** Why the school cannot be asked to decide yet, or {@code null}. */
    public Refusal getWhyNotEscalate() {
        return getFound().againstEscalating(clock.instant()).orElse(null);
    }

    /** 申请线下解约. */
    public void open() throws IOException {
        rescinding.open(getId(), form.wish());
        done.go(HERE, "graduate_rescission.message.opened");
    }

    /** 回传. */
    public void handIn() throws IOException {
        rescinding.handIn(getId(), Uploads.bytes(pages));
        done.go(HERE, "graduate_rescission.message.handed_in");
    }

    /** 撤销解约. */
    public void cancel() {
        answering.cancel(getId());
        done.go(HERE, "graduate_rescission.message.cancelled");
    }

    /** 提请院校裁定. */
    public void escalate() {
        answering.escalate(getId());
        done.go(HERE, "graduate_rescission.message.escalated");
    }

    public RescissionWishForm getForm() {
        return form;
    }

    public List<Part> getPages() {
        return pages;
    }

    public void setPages(List<Part> pages) {
        this.pages = pages;
    }
}
