package quxiang.web.employer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.primefaces.PrimeFaces;
import quxiang.account.draft.DraftedForm;
import quxiang.common.CreditCode;
import quxiang.common.Refusal;
import quxiang.employer.UnitFacts;
import quxiang.employer.verification.ApplyingForVerification;
import quxiang.employer.verification.VerificationMethod;
import quxiang.employer.verification.VerificationView;
import quxiang.web.kit.draft.TypedFields;
import quxiang.web.kit.draft.TypedPages;

/**
 * 填写单位信息 (manual, figure 7), and the choice of how to prove the unit. Of a unit that is registered nothing is typed but its code:
 * what is registered is shown, and can be contradicted.
 */
@Named
@RequestScoped
public class EmployerUnit {

    private static final String CODE = "form:creditCode";
    private static final String OBJECTS = "form:objects_input";

    @Inject
    private ApplyingForVerification applying;

    @Inject
    private RegionChoice region;

    @Inject
    private HttpServletRequest request;

    @Inject
    private TypedPages typedPages;

    private VerificationView verification;
    private String creditCode;
    private String codeAgain;
    private String platformIndustry;
    private String businessScope;
    private String unitType;
    private String nature;
    private String size;
    private String address;
    private String site;
    private VerificationMethod method;
    private boolean objects;
    private String objection;
    private UnitFacts registered;
    private String lookedUp;

    @PostConstruct
    void read() {
        verification = applying.current();
        if (verification.unitTold()) {
            creditCode = verification.unit().getCreditCode();
            begin(verification.unit());
        }
        method = verification.method();
        objection = verification.objection();
        objects = objection != null;
        typedPages.opened(DraftedForm.UNIT).ifPresent(this::restore);
        if (request.getParameter(CODE) != null
                && request.getParameter("form:address") == null
                && getRegistered() != null) {
            begin(registered);
        }
    }

    private void begin(UnitFacts told) {
        platformIndustry = told.getPlatformIndustry();
        businessScope = told.getBusinessScope();
        unitType = told.getUnitType();
        nature = told.getNature();
        size = told.getSize();
        address = told.getAddress();
        site = told.getSite();
        region.begin(told.getRegion());
    }

    private void restore(TypedFields typed) {
        creditCode = typed.text("form:creditCode", creditCode);
        platformIndustry = typed.text("form:platformIndustry", platformIndustry);
        businessScope = typed.text("form:businessScope", businessScope);
        unitType = typed.text("form:unitType", unitType);
        nature = typed.text("form:nature", nature);
        size = typed.text("form:size", size);
        address = typed.text("form:address", address);
        site = typed.text("form:site", site);
        objects |= typed.text(OBJECTS, null) != null;
        objection = typed.text("form:objection", objection);
        String way = typed.text("form:method", null);
        getMethods().stream().filter(one -> one.name().equals(way)).forEach(one -> method = one);
        region.restore(typed);
    }

    /** The person comes first; what was submitted is shown, not changed. */
    public void requireOpen() {
        if (!verification.editable() || verification.letterOnly()) {
            Faces.redirect("employer/verification.xhtml");
        } else if (!verification.personTold()) {
            Faces.redirect("employer/person.xhtml");
        }
    }

    /** The city's districts or the province's cities are fetched; there is nothing to keep yet. */
    public void regionChosen() {
        // Faces does the work: the selects are drawn anew.
    }

    /** A registered unit's code brings its facts, any other one the fields. What was typed stays. */
    public void codeTyped() {
        if (!isSeen()) {
            PrimeFaces.current().ajax().update("form:rest");
        }
    }

    /** Whether the page that was sent showed what is registered of this unit, or that nothing is. */
    private boolean isSeen() {
        String shown = request.getParameter("seen");
        UnitFacts known = getRegistered();
        return (known == null ? "" : known.getCreditCode()).equals(shown);
    }

    /** 提交. Nobody joins a unit without having seen what is registered of it. */
    public void submit() {
        if (!isSeen()) {
            Messages.addGlobalWarn("employer_unit.message.known");
            Faces.validationFailed();
            return;
        }
        if (getRegistered() == null) {
            applying.tellUnit(told(), codeAgain, method);
        } else if (isObjecting()) {
            applying.joinUnit(told(), objection, method);
        } else {
            applying.joinUnit(creditCode, method);
        }
        typedPages.sent(DraftedForm.UNIT);
        Faces.redirect("employer/verification.xhtml");
    }

    /** All that is wrong with what was typed. Of a registered unit only objections are typed. */
    public List<Refusal> getFaults() {
        return getRegistered() == null || isObjecting()
                ? region.without(applying.faults(told(), codeAgain))
                : List.of();
    }

    private UnitFacts told() {
        return new UnitFacts(
                creditCode,
                platformIndustry,
                businessScope,
                unitType,
                nature,
                size,
                region.region(),
                null,
                address,
                site);
    }

    /** What is registered of the unit whose code stands in the field, or {@code null}. The field is asked before its value is taken. */
    public UnitFacts getRegistered() {
        String code = sent(CODE, creditCode);
        if (code != null && !code.equals(lookedUp)) {
            lookedUp = code;
            registered = applying.registered(code).orElse(null);
        }
        return registered;
    }

    /** Whether the code's check character is wrong, so that it has to be typed once more. */
    public boolean isDoubtful() {
        return getRegistered() == null && CreditCode.isDoubtful(sent(CODE, creditCode));
    }

    public String getCodeAgain() {
        return codeAgain;
    }

    public void setCodeAgain(String codeAgain) {
        this.codeAgain = codeAgain;
    }

    /** Whether the box is ticked, as {@link #getRegistered} knows it. */
    public boolean isObjecting() {
        return request.getParameter("seen") == null ? objects : request.getParameter(OBJECTS) != null;
    }

    private String sent(String field, String otherwise) {
        String value = request.getParameter(field);
        return value == null ? otherwise : value;
    }

    public boolean isObjects() {
        return isObjecting();
    }

    public void setObjects(boolean objects) {
        this.objects = objects;
    }

    public String getObjection() {
        return objection;
    }

    public void setObjection(String objection) {
        this.objection = objection;
    }

    /** 公司名称, as it was told on the page before. */
    public String getUnitName() {
        return verification.personTold() ? verification.person().getUnitName() : null;
    }

    public List<VerificationMethod> getMethods() {
        return List.of(VerificationMethod.REMITTANCE, VerificationMethod.MATERIALS);
    }

    public String getCreditCode() {
        return creditCode;
    }

    public void setCreditCode(String creditCode) {
        this.creditCode = creditCode;
    }

    public String getPlatformIndustry() {
        return platformIndustry;
    }

    public void setPlatformIndustry(String platformIndustry) {
        this.platformIndustry = platformIndustry;
    }

    public String getBusinessScope() {
        return businessScope;
    }

    public void setBusinessScope(String businessScope) {
        this.businessScope = businessScope;
    }

    public String getUnitType() {
        return unitType;
    }

    public void setUnitType(String unitType) {
        this.unitType = unitType;
    }

    public String getNature() {
        return nature;
    }

    public void setNature(String nature) {
        this.nature = nature;
    }

    public String getSize() {
        return size;
    }

    public void setSize(String size) {
        this.size = size;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site;
    }

    public VerificationMethod getMethod() {
        return method;
    }

    public void setMethod(VerificationMethod method) {
        this.method = method;
    }
}
