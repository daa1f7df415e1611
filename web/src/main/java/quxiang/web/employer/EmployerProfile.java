package quxiang.web.employer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.common.Refusal;
import quxiang.employer.FactRules;
import quxiang.employer.ProfileFacts;
import quxiang.employer.profile.ChangingUnitProfile;
import quxiang.employer.supervision.EmployerCard;
import quxiang.web.kit.FlashRedirect;

/** 单位信息 (manual, chapter 11). */
@Named
@RequestScoped
public class EmployerProfile {

    @Inject
    private ChangingUnitProfile describing;

    @Inject
    private RegionChoice region;

    @Inject
    private FlashRedirect done;

    private EmployerCard card;
    private Integer version;
    private String industry;
    private String businessScope;
    private String unitType;
    private String nature;
    private String size;
    private String address;
    private String site;
    private String benefits;
    private String introduction;
    private String contact;
    private String phone;

    @PostConstruct
    void read() {
        card = describing.own();
        version = card.version();
        industry = card.industry();
        businessScope = card.businessScope();
        unitType = card.unitType();
        nature = card.nature();
        size = card.size();
        address = card.address();
        site = card.site();
        benefits = card.benefits();
        introduction = card.introduction();
        contact = card.contact();
        phone = card.phone();
        region.begin(card.region());
    }

    /** The city's districts or the province's cities are fetched; there is nothing to keep yet. */
    public void regionChosen() {
        // Faces does the work: the selects are drawn anew.
    }

    /** 提交. */
    public void submit() {
        describing.change(told(), version);
        done.go("employer/profile.xhtml", "employer_profile.message.changed");
    }

    private ProfileFacts told() {
        return new ProfileFacts(
                industry,
                businessScope,
                unitType,
                nature,
                size,
                region.region(),
                address,
                site,
                benefits,
                introduction,
                contact,
                phone);
    }

    /** All that is wrong with what was typed. */
    public List<Refusal> getFaults() {
        return region.without(describing.faults(told()));
    }

    public int getLongestIntroduction() {
        return FactRules.LONGEST_INTRODUCTION;
    }

    public EmployerCard getCard() {
        return card;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getIndustry() {
        return industry;
    }

    public void setIndustry(String industry) {
        this.industry = industry;
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

    public String getBenefits() {
        return benefits;
    }

    public void setBenefits(String benefits) {
        this.benefits = benefits;
    }

    public String getIntroduction() {
        return introduction;
    }

    public void setIntroduction(String introduction) {
        this.introduction = introduction;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
