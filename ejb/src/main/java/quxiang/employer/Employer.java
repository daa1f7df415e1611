package quxiang.employer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import quxiang.common.CreditCode;
import quxiang.common.Refusal;
import quxiang.employer.supervision.EmployerCard;

/** 用人单位: a company or institution, known by its 统一社会信用代码. */
@Entity
@NamedQuery(
        name = Employer.LOCKED,
        query = "select x from Employer x where x.id = :id",
        hints = {
            @QueryHint(name = "eclipselink.refresh", value = "true"),
            @QueryHint(name = "eclipselink.pessimistic-lock", value = "Lock")
        })
public class Employer {

    /**
     * The query that reads a unit anew and locks its row. With these hints it is translated once, with a lock mode each
     * time.
     */
    static final String LOCKED = "Employer.locked";

    @Id
    @SequenceGenerator(name = "employer", sequenceName = "employer_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "employer")
    private Long id;

    /** The code by which the unit is known, or {@code null} for one that was typed for an agreement on paper. */
    @Column(name = "credit_code")
    private String creditCode;

    /** The code of a unit that was typed, which proves nothing and finds nothing; else {@code null}. */
    @Column(name = "typed_code")
    private String typedCode;

    private String name;

    @Column(name = "short_name")
    private String shortName;

    @Column(name = "platform_industry")
    private String platformIndustry;

    private String industry;

    @Column(name = "business_scope")
    private String businessScope;

    @Column(name = "unit_type")
    private String unitType;

    private String nature;
    private String size;
    private String region;

    @Column(name = "region_name")
    private String regionName;

    private String address;
    private String site;
    private String benefits;
    private String introduction;
    private String contact;
    private String phone;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    @Column(name = "suspended_at")
    private Instant suspendedAt;

    @Column(name = "suspension_reason")
    private String suspensionReason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Employer() {}

    /** A unit that is known by its code and not verified yet. */
    public Employer(CreditCode creditCode, String name, Instant at) {
        this.creditCode = creditCode.text();
        this.name = name;
        this.shortName = name;
        this.createdAt = at;
    }

    /** A unit as a graduate typed it for one agreement on paper. It has no accounts and is found by nobody. */
    public static Employer typed(CreditCode code, String name, Instant at) {
        Employer typed = new Employer(code, name, at);
        typed.retype(code, name);
        return typed;
    }

    /** The graduate types it again. */
    public void retype(CreditCode code, String itsName) {
        creditCode = null;
        typedCode = code.text();
        name = itsName;
        shortName = itsName;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Sets what the agreement says of the unit. 单位性质, 网签所属行业, place, contact and telephone. */
    public void describe(
            String itsNature,
            String itsIndustry,
            String itsRegion,
            String nameOfRegion,
            String itsAddress,
            String itsContact,
            String itsPhone) {
        nature = itsNature;
        industry = itsIndustry;
        region = itsRegion;
        regionName = nameOfRegion;
        address = itsAddress;
        contact = itsContact;
        phone = itsPhone;
    }

    /**
     * Takes over the facts of an approved verification (manual, figure 7). Where no 网签所属行业 was chosen yet, the one that
     * goes with the platform's industry stands for it.
     *
     * @param section the section of GB/T 4754 that goes with the platform's industry, or {@code null}
     */
    public void establish(UnitFacts facts, String section, String itsContact, String itsPhone) {
        platformIndustry = facts.getPlatformIndustry();
        businessScope = facts.getBusinessScope();
        unitType = facts.getUnitType();
        size = facts.getSize();
        site = facts.getSite();
        describe(
                facts.getNature(),
                industry == null ? section : industry,
                facts.getRegion(),
                facts.getRegionName(),
                facts.getAddress(),
                itsContact,
                itsPhone);
    }

    /** 公司简称. */
    public void alsoKnownAs(String itsShortName) {
        shortName = itsShortName;
    }

    /** Marks the unit as verified: the centre has approved the proof. */
    public void verify(Instant at) {
        verifiedAt = at;
    }

    /** Suspends the unit: the centre forbids further letters. The open ones end as {@code EMPLOYER_SUSPENDED}. */
    public void suspend(String reason, Instant at) {
        suspendedAt = at;
        suspensionReason = reason;
    }

    /** The centre lifts the suspension; what it ended stays ended. */
    public void restore() {
        suspendedAt = null;
        suspensionReason = null;
    }

    /**
     * Refuses what only a verified unit may do.
     *
     * @throws Refusal {@code employer.not_verified} or {@code employer.suspended} with the reason
     */
    public void requireMaySign() {
        if (verifiedAt == null) {
            throw new Refusal("employer.not_verified");
        }
        requireNotSuspended();
    }

    /** Whether the unit was verified before. */
    public boolean isVerified() {
        return verifiedAt != null;
    }

    /** @throws Refusal {@code employer.suspended} with the reason */
    public void requireNotSuspended() {
        if (suspendedAt != null) {
            throw new Refusal("employer.suspended", suspensionReason);
        }
    }

    /** Sets what the unit says of itself. */
    public void tell(ProfileFacts facts, String nameOfRegion) {
        businessScope = facts.businessScope();
        unitType = facts.unitType();
        size = facts.size();
        site = facts.site();
        benefits = facts.benefits();
        introduction = facts.introduction();
        describe(
                facts.nature(),
                facts.industry(),
                facts.region(),
                nameOfRegion,
                facts.address(),
                facts.contact(),
                facts.phone());
    }

    /** Changes what only the centre may change. */
    public void rename(String itsName, String itsShortName, CreditCode itsCode, String itsPlatformIndustry) {
        name = itsName;
        shortName = itsShortName;
        creditCode = itsCode.text();
        platformIndustry = itsPlatformIndustry;
    }

    /** All that is known. */
    public EmployerCard card() {
        return new EmployerCard(
                id,
                name,
                shortName,
                creditCode,
                platformIndustry,
                industry,
                businessScope,
                unitType,
                nature,
                size,
                region,
                regionName,
                address,
                site,
                benefits,
                introduction,
                contact,
                phone,
                EmployerState.of(verifiedAt != null, suspendedAt != null),
                verifiedAt,
                suspensionReason,
                version);
    }

    /** What a verification tells of a unit, as it is registered of this one. */
    public UnitFacts registered() {
        return new UnitFacts(
                creditCode, platformIndustry, businessScope, unitType, nature, size, region, regionName, address, site);
    }

    private String code() {
        return creditCode == null ? typedCode : creditCode;
    }

    public String site() {
        return site;
    }

    /** 福利待遇, or {@code null}. */
    public String benefits() {
        return benefits;
    }

    /** 公司简介 as {@link quxiang.common.FormattedText} keeps it, or {@code null}. */
    public String introduction() {
        return introduction;
    }

    /** The facts as they are now. They are complete enough for a letter once the unit is verified. */
    public EmployerFacts facts() {
        String place = (regionName == null ? "" : regionName) + (address == null ? "" : " " + address);
        return new EmployerFacts(name, shortName, code(), nature, industry, place.strip(), contact, phone);
    }
}
