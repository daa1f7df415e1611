package quxiang.employer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** 个人信息: what a user says of themselves (manual, figure 6). */
@Embeddable
public class PersonFacts {

    @Column(name = "p_name")
    private String name;

    @Column(name = "p_gender")
    private String gender;

    @Column(name = "u_name")
    private String unitName;

    @Column(name = "p_department")
    private String department;

    @Column(name = "p_job_title")
    private String jobTitle;

    @Column(name = "p_email")
    private String email;

    @Column(name = "p_phone")
    private String phone;

    @Column(name = "p_fax")
    private String fax;

    protected PersonFacts() {}

    /**
     * @param gender a code of the table {@code GENDER}
     * @param unitName 公司名称, as on the licence
     * @param phone 工作电话, or {@code null} when there is a fax
     * @param fax 传真, or {@code null} when there is a telephone
     */
    public PersonFacts(
            String name,
            String gender,
            String unitName,
            String department,
            String jobTitle,
            String email,
            String phone,
            String fax) {
        this.name = name;
        this.gender = gender;
        this.unitName = unitName;
        this.department = department;
        this.jobTitle = jobTitle;
        this.email = email;
        this.phone = phone;
        this.fax = fax;
    }

    public String getName() {
        return name;
    }

    /** A code of the table {@code GENDER}. */
    public String getGender() {
        return gender;
    }

    /** 公司名称, as on the licence. */
    public String getUnitName() {
        return unitName;
    }

    /** 所在部门. */
    public String getDepartment() {
        return department;
    }

    /** 担任职务. */
    public String getJobTitle() {
        return jobTitle;
    }

    public String getEmail() {
        return email;
    }

    /** 工作电话, or {@code null}. */
    public String getPhone() {
        return phone;
    }

    /** 传真, or {@code null}. */
    public String getFax() {
        return fax;
    }
}
