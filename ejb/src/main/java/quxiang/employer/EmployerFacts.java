package quxiang.employer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What an agreement names of 甲方. A signing carries a frozen copy from the moment it is signed (invariant 7). */
@Embeddable
public class EmployerFacts {

    @Column(name = "e_name")
    private String name;

    @Column(name = "e_short_name")
    private String shortName;

    @Column(name = "e_credit_code")
    private String creditCode;

    @Column(name = "e_nature")
    private String nature;

    @Column(name = "e_industry")
    private String industry;

    @Column(name = "e_address")
    private String address;

    @Column(name = "e_contact")
    private String contact;

    @Column(name = "e_phone")
    private String phone;

    protected EmployerFacts() {}

    EmployerFacts(
            String name,
            String shortName,
            String creditCode,
            String nature,
            String industry,
            String address,
            String contact,
            String phone) {
        this.name = name;
        this.shortName = shortName;
        this.creditCode = creditCode;
        this.nature = nature;
        this.industry = industry;
        this.address = address;
        this.contact = contact;
        this.phone = phone;
    }

    public String getName() {
        return name;
    }

    /** 公司简称. */
    public String getShortName() {
        return shortName;
    }

    public String getCreditCode() {
        return creditCode;
    }

    /** 单位性质, a code of the table {@code NATURE}. */
    public String getNature() {
        return nature;
    }

    /** 网签所属行业, a code of the table {@code INDUSTRY} (GB/T 4754). */
    public String getIndustry() {
        return industry;
    }

    public String getAddress() {
        return address;
    }

    public String getContact() {
        return contact;
    }

    public String getPhone() {
        return phone;
    }
}
