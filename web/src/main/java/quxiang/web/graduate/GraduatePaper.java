package quxiang.web.graduate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.omnifaces.util.Faces;
import quxiang.account.draft.DraftedForm;
import quxiang.common.CreditCode;
import quxiang.common.Faults;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.signing.Move;
import quxiang.signing.Route;
import quxiang.signing.SigningState;
import quxiang.signing.paper.DeclaringPaperSignings;
import quxiang.signing.paper.PaperView;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.draft.TypedPages;
import quxiang.web.kit.error.Refusals;
import quxiang.web.kit.file.Uploads;
import quxiang.web.kit.letter.LetterForm;
import quxiang.web.kit.letter.TypedLetter;
import quxiang.web.kit.text.CodeNames;

/** 线下签约: what is typed, how it stands, and the stamped pages. */
@Named
@RequestScoped
public class GraduatePaper {

    private static final String HERE = "graduate/paper.xhtml";

    @Inject
    private DeclaringPaperSignings declaring;

    @Inject
    private HttpServletRequest request;

    @Inject
    private TypedPages typedPages;

    @Inject
    private CodeNames codeNames;

    @Inject
    private FlashRedirect done;

    private final LetterForm form = new LetterForm();
    private final PaperUnitForm unit = new PaperUnitForm();
    private String requestId = UUID.randomUUID().toString();
    private PaperView view;
    private boolean read;
    private List<Part> pages;
    private String reason;

    @PostConstruct
    void restore() {
        if (!Faces.isPostback() && getView() != null && isToChange(getView())) {
            form.fill(getView());
            unit.fill(getView().unit());
        }
        if (getWhyNot() == null) {
            typedPages.opened(DraftedForm.PAPER).ifPresent(kept -> {
                form.fill(new TypedLetter(kept, "form"));
                unit.fill(kept);
            });
        }
    }

    /** Whether it is worth beginning with what was typed before: nothing typed is lost. */
    private static boolean isToChange(PaperView old) {
        return old.returned() || old.state() == SigningState.FAILED || old.state() == SigningState.INVALIDATED;
    }

    /** The latest of the graduate's, or {@code null}. */
    public PaperView getView() {
        if (!read) {
            view = declaring.own(Route.PAPER).orElse(null);
            read = true;
        }
        return view;
    }

    /** Whether it goes on and can be taken back. */
    public boolean isWithdrawable() {
        return getView() != null
                && Move.ABORT.isPossible(Role.GRADUATE, getView().state());
    }

    /** Whether there is an agreement to print. */
    public boolean isPrintable() {
        return getView() != null
                && (getView().stampedMissing()
                        || getView().pagesWait()
                        || getView().state() == SigningState.SIGNED);
    }

    /** Why nothing can be submitted now, or {@code null}. */
    public String getWhyNot() {
        return declaring.obstacle(Route.PAPER).map(codeNames::refusal).orElse(null);
    }

    /** All that is wrong with what was typed. */
    public List<Refusal> getFaults() {
        List<Refusal> wrong = new ArrayList<>(declaring.faults(unit.unit()));
        wrong.addAll(Faults.in(form::terms));
        return wrong;
    }

    /** 提交审核. All that is wrong is told at once. */
    public void submit() {
        List<Refusal> wrong = getFaults();
        if (!wrong.isEmpty()) {
            Refusals.stay(wrong);
            return;
        }
        declaring.submit(unit.unit(), form.terms(), requestId);
        typedPages.sent(DraftedForm.PAPER);
        done.go(HERE, "graduate_paper.message.submitted");
    }

    /** 回传. */
    public void handIn() throws IOException {
        declaring.handIn(id(), Uploads.bytes(pages));
        done.go(HERE, "graduate_paper.message.handed_in");
    }

    /** 撤销. */
    public void withdraw() {
        declaring.withdraw(id(), reason);
        done.go(HERE, "graduate_paper.message.withdrawn");
    }

    /** 0 for none: whose it is, and whether there is any, the use case says. */
    private long id() {
        return getView() == null ? 0 : getView().id();
    }

    /** Whether the code's check character is wrong, so that it has to be typed once more. */
    public boolean isDoubtful() {
        String sent = request.getParameter("form:unitCode");
        return CreditCode.isDoubtful(sent == null ? unit.getCode() : sent);
    }

    public LetterForm getForm() {
        return form;
    }

    public PaperUnitForm getUnit() {
        return unit;
    }

    public String getRequestId() {
        return requestId;
    }

    public void setRequestId(String requestId) {
        this.requestId = requestId;
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
