package quxiang.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What an employer's user says of their work (manual, figure 6). It is replaced as a whole. */
@Embeddable
public class WorkDetails {

    static final WorkDetails NONE = new WorkDetails();

    private String gender;

    @Column(name = "unit_department")
    private String department;

    @Column(name = "job_title")
    private String jobTitle;

    @Column(name = "work_phone")
    private String phone;

    private String fax;

    protected WorkDetails() {}

    /**
     * @param gender a code of the table {@code GENDER}
     * @param department 所在部门 of the unit
     * @param jobTitle 担任职务
     * @param phone 工作电话, or {@code null} when there is a fax
     */
    public WorkDetails(String gender, String department, String jobTitle, String phone, String fax) {
        this.gender = gender;
        this.department = department;
        this.jobTitle = jobTitle;
        this.phone = phone;
        this.fax = fax;
    }

    public String gender() {
        return gender;
    }

    public String department() {
        return department;
    }

    public String jobTitle() {
        return jobTitle;
    }

    public String phone() {
        return phone;
    }

    public String fax() {
        return fax;
    }
}
