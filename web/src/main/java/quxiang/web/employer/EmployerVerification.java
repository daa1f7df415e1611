package quxiang.web.employer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.omnifaces.util.Faces;
import quxiang.employer.verification.ApplyingForVerification;
import quxiang.employer.verification.DocumentKind;
import quxiang.employer.verification.DocumentRow;
import quxiang.employer.verification.UploadingDocuments;
import quxiang.employer.verification.VerificationMethod;
import quxiang.employer.verification.VerificationState;
import quxiang.employer.verification.VerificationView;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.session.Menu;
import quxiang.web.kit.session.Visitor;

/** 身份认证 (manual, figures 8 to 11): the proof is handed in here. What came of it stands here too. */
@Named
@RequestScoped
public class EmployerVerification {

    private static final String REMITTANCE = "/WEB-INF/parts/remittance.xhtml";

    @Inject
    private ApplyingForVerification applying;

    @Inject
    private UploadingDocuments proving;

    @Inject
    private Visitor visitor;

    @Inject
    private ProofUploads uploads;

    @Inject
    private Menu menu;

    @Inject
    private FlashRedirect done;

    private VerificationView view;
    private Part licence;
    private Part letter;
    private List<Part> more;
    private long chosen;

    /** Looks how far the user is, once more after something was changed. */
    @PostConstruct
    public void read() {
        view = applying.current();
    }

    /** Who has not come so far is sent back to the page that is missing. */
    public void requireTold() {
        if (visitor.isVerified() || !view.editable() || view.letterOnly()) {
            return;
        }
        if (!view.personTold()) {
            Faces.redirect("employer/system.xhtml");
        } else if (!view.unitTold()) {
            Faces.redirect("employer/unit.xhtml");
        }
    }

    /**
     * 提交: keeps every image that is good, and hands all in when none is wrong. Beside each other one stands what is
     * wrong with it.
     */
    public void submit() throws IOException {
        boolean good = uploads.add(DocumentKind.LICENCE, "form:licence", licence);
        good &= uploads.add(DocumentKind.LETTER, "form:letter", letter);
        for (Part part : more == null ? List.<Part>of() : more) {
            good &= uploads.add(DocumentKind.MORE, "form:more", part);
        }
        if (good) {
            applying.submit();
            done.go("employer/verification.xhtml", "employer_verification.message.submitted");
        } else {
            FacesContext.getCurrentInstance().validationFailed();
            view = applying.current();
        }
    }

    /** 删除 of an image of 更多材料. */
    public void remove() {
        proving.remove(chosen);
        done.go("employer/verification.xhtml", "employer_verification.message.removed");
    }

    public VerificationView getView() {
        return view;
    }

    /** How it stands. The first users of a unit were verified without any of this. */
    public VerificationState getState() {
        return visitor.isVerified() ? VerificationState.APPROVED : view.state();
    }

    public boolean isApproved() {
        return getState() == VerificationState.APPROVED;
    }

    /** Whether images can be uploaded here now. */
    public boolean isUploading() {
        return !isApproved() && view.editable() && (view.method() == VerificationMethod.MATERIALS || view.letterOnly());
    }

    public boolean isLicenceWanted() {
        return view.method() == VerificationMethod.MATERIALS;
    }

    /** The part of the page for a remittance, or nothing when it is not the way that was chosen. */
    public String getRemittance() {
        boolean chosenWay = view.method() == VerificationMethod.REMITTANCE && !isApproved();
        return chosenWay && menu.has(REMITTANCE) ? REMITTANCE : "";
    }

    public DocumentRow getLicenceThere() {
        return there(DocumentKind.LICENCE);
    }

    public DocumentRow getLetterThere() {
        return there(DocumentKind.LETTER);
    }

    private DocumentRow there(DocumentKind kind) {
        return view.proofs().stream().filter(p -> p.kind() == kind).findFirst().orElse(null);
    }

    public List<DocumentRow> getMoreThere() {
        return view.proofs().stream().filter(p -> p.kind() == DocumentKind.MORE).toList();
    }

    public Part getLicence() {
        return licence;
    }

    public void setLicence(Part licence) {
        this.licence = licence;
    }

    public Part getLetter() {
        return letter;
    }

    public void setLetter(Part letter) {
        this.letter = letter;
    }

    public List<Part> getMore() {
        return more;
    }

    public void setMore(List<Part> more) {
        this.more = more;
    }

    public long getChosen() {
        return chosen;
    }

    public void setChosen(long chosen) {
        this.chosen = chosen;
    }
}
