package quxiang.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.omnifaces.cdi.Param;
import quxiang.signing.SigningState;
import quxiang.signing.paper.AnsweringNamedSignings;
import quxiang.signing.paper.PaperView;
import quxiang.signing.rescission.RescindingOnPaper;
import quxiang.signing.rescission.RescissionView;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.file.Uploads;
import quxiang.web.kit.letter.RescissionShown;

/** One agreement on paper that names the unit: 确认, 异议, and the form of its rescission. */
@Named
@RequestScoped
public class EmployerPaperSigning {

    @Inject
    private AnsweringNamedSignings answering;

    @Inject
    private RescindingOnPaper rescinding;

    @Inject
    private RescissionShown shown;

    @Inject
    private FlashRedirect done;

    @Inject
    @Param
    private Long id;

    private PaperView view;
    private String reason;
    private List<Part> pages;

    public PaperView getView() {
        if (view == null) {
            view = answering.find(id == null ? 0 : id);
        }
        return view;
    }

    /** Its latest rescission, or {@code null}. */
    public RescissionView getFound() {
        return shown.of(getView().id());
    }

    /** Whether the unit can say something of it. */
    public boolean isLive() {
        return getView().state().isOpen() || getView().state() == SigningState.SIGNED;
    }

    /** 确认. */
    public void confirm() {
        answering.confirm(getView().id());
        done("confirmed");
    }

    /** 提出异议. */
    public void object() {
        answering.object(getView().id(), reason);
        done("objected");
    }

    /** 回传 of the stamped form. */
    public void handIn() throws IOException {
        rescinding.handIn(getView().id(), Uploads.bytes(pages));
        done("handed_in");
    }

    private void done(String what) {
        done.go("employer/paper-signing.xhtml?id=" + getView().id(), "employer_paper_signing.message." + what);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public List<Part> getPages() {
        return pages;
    }

    public void setPages(List<Part> pages) {
        this.pages = pages;
    }
}
