package quxiang.web.graduate;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
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
import quxiang.web.kit.draft.TypedFields;
import quxiang.web.kit.draft.TypedPages;
import quxiang.web.kit.letter.LetterForm;
import quxiang.web.kit.letter.TypedLetter;
import quxiang.web.kit.text.CodeNames;

/** What a graduate types of an agreement on paper. Unit, terms and number are kept while they are typed. */
public abstract class PaperForm {

    @Inject
    DeclaringPaperSignings declaring;

    @Inject
    TypedPages typedPages;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CodeNames codeNames;

    private final Route route;
    private final DraftedForm draft;
    private final LetterForm form = new LetterForm();
    private final PaperUnitForm unit = new PaperUnitForm();
    private String requestId = UUID.randomUUID().toString();
    private PaperView view;
    private boolean read;
    private List<Part> pages;
    private String reason;

    PaperForm(Route route, DraftedForm draft) {
        this.route = route;
        this.draft = draft;
    }

    @PostConstruct
    void restore() {
        if (!Faces.isPostback() && getView() != null && isToChange(getView())) {
            fill(getView());
        }
        if (getWhyNot() == null) {
            typedPages.opened(draft).ifPresent(this::fill);
        }
    }

    /** Whether it is worth beginning with what was typed before: nothing typed is lost. */
    private static boolean isToChange(PaperView old) {
        return old.returned() || old.state() == SigningState.FAILED || old.state() == SigningState.INVALIDATED;
    }

    void fill(PaperView old) {
        form.fill(old);
        unit.fill(old.unit());
    }

    void fill(TypedFields kept) {
        form.fill(new TypedLetter(kept, "form"));
        unit.fill(kept);
    }

    /** The latest of the graduate's, or {@code null}. */
    public PaperView getView() {
        if (!read) {
            view = declaring.own(route).orElse(null);
            read = true;
        }
        return view;
    }

    /** Whether it goes on and can be taken back. */
    public boolean isWithdrawable() {
        return getView() != null
                && Move.ABORT.isPossible(Role.GRADUATE, getView().state());
    }

    /** Why nothing can be submitted now, or {@code null}. */
    public String getWhyNot() {
        return declaring.obstacle(route).map(codeNames::refusal).orElse(null);
    }

    /** All that is wrong with what was typed. */
    public List<Refusal> getFaults() {
        List<Refusal> wrong = new ArrayList<>(declaring.faults(unit.unit()));
        wrong.addAll(Faults.in(form::terms));
        return wrong;
    }

    /** 0 for none: whose it is, and whether there is any, the use case says. */
    long id() {
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
