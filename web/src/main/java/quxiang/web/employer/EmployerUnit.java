package quxiang.web.employer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import quxiang.account.draft.DraftedForm;
import quxiang.employer.UnitFacts;
import quxiang.employer.verification.ApplyingForVerification;
import quxiang.employer.verification.VerificationMethod;
import quxiang.employer.verification.VerificationView;
import quxiang.web.kit.draft.TypedFields;
import quxiang.web.kit.draft.TypedPages;

/** 填写单位信息 (manual, figure 7), and the choice of how to prove the unit. */
@Named
@RequestScoped
public class EmployerUnit {

    @Inject
    private ApplyingForVerification applying;

    @Inject
    private RegionChoice region;

    @Inject
    private TypedPages typedPages;

    private VerificationView verification;
    private String creditCode;
    private String platformIndustry;
    private String businessScope;
    private String unitType;
    private String nature;
    private String size;
    private String address;
    private String site;
    private VerificationMethod method;

    @PostConstruct
    void read() {
        verification = applying.current();
        if (verification.unitTold()) {
            UnitFacts told = verification.unit();
            creditCode = told.getCreditCode();
            platformIndustry = told.getPlatformIndustry();
            businessScope = told.getBusinessScope();
            unitType = told.getUnitType();
            nature = told.getNature();
            size = told.getSize();
            address = told.getAddress();
            site = told.getSite();
            region.begin(told.getRegion());
        }
        method = verification.method();
        typedPages.opened(DraftedForm.UNIT).ifPresent(this::restore);
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

    /** 提交. */
    public void submit() {
        applying.tellUnit(
                new UnitFacts(
                        creditCode,
                        platformIndustry,
                        businessScope,
                        unitType,
                        nature,
                        size,
                        region.region(),
                        null,
                        address,
                        site),
                method);
        typedPages.sent(DraftedForm.UNIT);
        Faces.redirect("employer/verification.xhtml");
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
