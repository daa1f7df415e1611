package quxiang.web.graduate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quxiang.account.draft.DraftedForm;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.roster.correction.ConfirmingFacts;
import quxiang.roster.correction.FactsStanding;
import quxiang.roster.correction.ObjectionRow;
import quxiang.roster.correction.ObjectionState;
import quxiang.roster.correction.OwnSheet;
import quxiang.roster.format.FactField;
import quxiang.roster.format.RosterColumn;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.draft.TypedFields;
import quxiang.web.kit.draft.TypedPages;
import quxiang.web.kit.file.Uploads;
import quxiang.web.kit.list.Links;
import quxiang.web.kit.text.Label;

/** 核对生源信息: the roster's facts, which the graduate finds right or wrong. Also the reminder of it on the other pages. */
@Named
@RequestScoped
public class GraduateFactsPage {

    static final String PAGE = "graduate/facts.xhtml";

    /** The facts that are wrong most often; the others can be unfolded. */
    private static final Set<String> FIRST =
            Set.of("NAME", "GENDER", "DEPARTMENT", "STUDENT_NO", "LEVEL", "MAJOR", "GRADUATES_ON");

    @Inject
    private ConfirmingFacts confirming;

    @Inject
    private Codes codes;

    @Inject
    private TypedPages typedPages;

    @Inject
    private Links links;

    @Inject
    private Label label;

    @Inject
    private FlashRedirect done;

    private FactsStanding standing;
    private OwnSheet sheet;
    private List<ObjectionRow> objections;
    private Map<String, String> wanted = new HashMap<>();
    private String idNumber;
    private String remark;
    private Part evidence;
    private String seen;

    @PostConstruct
    void restore() {
        if (isHere()) {
            typedPages.opened(DraftedForm.OBJECTION).ifPresent(this::restore);
        }
    }

    private void restore(TypedFields typed) {
        getSheet().fields().forEach(field -> wanted.put(field.name(), typed.text("wrong:" + field.name(), null)));
        remark = typed.text("wrong:remark", null);
    }

    public FactsStanding getStanding() {
        if (standing == null) {
            standing = confirming.standing();
        }
        return standing;
    }

    /** Whether this is the page itself, which needs no reminder. */
    public boolean isHere() {
        return links.getPath().equals("/" + PAGE);
    }

    public boolean isAtHome() {
        return links.getPath().equals("/graduate/home.xhtml");
    }

    public OwnSheet getSheet() {
        if (sheet == null) {
            sheet = confirming.sheet();
        }
        return sheet;
    }

    /** The facts that stand first in the form, or the others. */
    public List<FactField> fields(boolean first) {
        return getSheet().fields().stream()
                .filter(field -> FIRST.contains(field.name()) == first)
                .toList();
    }

    public List<Code> options(CodeTable table) {
        return codes.list(table);
    }

    /** A fact in words. */
    public String told(FactField field) {
        return field.value() == null || field.value().isEmpty() ? "—" : label.code(field.meaning(), field.value());
    }

    public List<ObjectionRow> getObjections() {
        if (objections == null) {
            objections = confirming.own();
        }
        return objections;
    }

    /** The one that waits for the school, or {@code null}. */
    public ObjectionRow getOpen() {
        return getObjections().stream()
                .filter(one -> one.state() == ObjectionState.OPEN)
                .findFirst()
                .orElse(null);
    }

    /** Why nothing can be confirmed now; empty when it can. */
    public String getWhyNotConfirm() {
        return switch (getStanding()) {
            case CONFIRMED -> label.say("graduate_facts.is_confirmed");
            case OBJECTED -> label.say("refusal.objection.waits");
            default -> "";
        };
    }

    /** Why nothing can be objected to now; empty when it can. */
    public String getWhyNotObject() {
        return getStanding() == FactsStanding.OBJECTED ? label.say("refusal.objection.waits") : "";
    }

    /** 信息无误，确认. */
    public void confirm() {
        confirming.confirm(seen);
        done.go(isAtHome() ? "graduate/home.xhtml" : PAGE, "graduate_facts.message.confirmed");
    }

    /** 提交更正申请. */
    public void object() throws IOException {
        Map<String, String> all = new HashMap<>(wanted);
        all.put(RosterColumn.ID_NUMBER.name(), idNumber);
        confirming.object(all, remark, Uploads.bytes(evidence));
        typedPages.sent(DraftedForm.OBJECTION);
        done.go(PAGE, "graduate_facts.message.objected");
    }

    /** 撤回. */
    public void withdraw() {
        ObjectionRow open = getOpen();
        if (open != null) {
            confirming.withdraw(open.id());
        }
        done.go(PAGE, "graduate_facts.message.withdrawn");
    }

    /** What the facts should be, by the names of the columns. */
    public Map<String, String> getWanted() {
        return wanted;
    }

    public String getIdNumber() {
        return idNumber;
    }

    public void setIdNumber(String idNumber) {
        this.idNumber = idNumber;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public Part getEvidence() {
        return evidence;
    }

    public void setEvidence(Part evidence) {
        this.evidence = evidence;
    }

    /** Which facts the page showed. */
    public String getSeen() {
        return getSheet().seen();
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
