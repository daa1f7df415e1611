package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.omnifaces.cdi.Param;
import quxiang.signing.SigningState;
import quxiang.signing.paper.PaperView;
import quxiang.signing.paper.ReviewingPaperSignings;
import quxiang.signing.rescission.RescindingOnPaper;
import quxiang.signing.rescission.RescissionState;
import quxiang.signing.rescission.RescissionView;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.file.Uploads;
import quxiang.web.kit.letter.RescissionShown;
import quxiang.web.kit.letter.RescissionWishForm;

/** 线下解约 of one agreement. It is asked for in the graduate's place, handed in, and reviewed beside its form. */
@Named
@RequestScoped
public class SchoolRescission {

    private static final String LIST = "school/rescissions.xhtml";

    @Inject
    private ReviewingPaperSignings papers;

    @Inject
    private RescindingOnPaper rescinding;

    @Inject
    private RescissionShown shown;

    @Inject
    private FlashRedirect done;

    @Inject
    @Param
    private Long id;

    private final RescissionWishForm form = new RescissionWishForm();
    private PaperView view;
    private List<Part> pages;
    private String reason;

    public PaperView getView() {
        if (view == null) {
            view = papers.find(id == null ? 0 : id);
        }
        return view;
    }

    /** Its latest rescission, or {@code null}. */
    public RescissionView getFound() {
        return shown.of(getView().id());
    }

    /** Whether one can be asked for. */
    public boolean isOpenable() {
        return getView().state() == SigningState.SIGNED
                && (getFound() == null || !getFound().open());
    }

    /** Whether the stamped form waits for the school. */
    public boolean isWaiting() {
        return getFound() != null && getFound().state() == RescissionState.AWAITING_SCHOOL;
    }

    /** 代为申请. */
    public void open() throws IOException {
        rescinding.open(getView().id(), form.wish());
        done.go("school/rescission.xhtml?id=" + getView().id(), "school_rescission.message.opened");
    }

    /** 回传 at the counter. */
    public void handIn() throws IOException {
        rescinding.handIn(getView().id(), Uploads.bytes(pages));
        done.go("school/rescission.xhtml?id=" + getView().id(), "school_rescission.message.handed_in");
    }

    /** 通过. */
    public void approve() {
        rescinding.approve(getView().id());
        done.go(LIST, "school_rescissions.message.approved");
    }

    /** 退回. */
    public void returnForm() {
        rescinding.returnForm(getView().id(), reason);
        done.go(LIST, "school_rescission.message.returned");
    }

    /** 不通过. */
    public void reject() {
        rescinding.reject(getView().id(), reason);
        done.go(LIST, "school_rescissions.message.rejected");
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
