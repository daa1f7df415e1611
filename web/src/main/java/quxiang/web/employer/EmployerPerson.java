package quxiang.web.employer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import quxiang.account.draft.DraftedForm;
import quxiang.common.Refusal;
import quxiang.employer.PersonFacts;
import quxiang.employer.verification.ApplyingForVerification;
import quxiang.employer.verification.VerificationView;
import quxiang.web.kit.draft.TypedFields;
import quxiang.web.kit.draft.TypedPages;
import quxiang.web.open.Captcha;

/** 填写个人信息 (manual, figure 6). What was told before stands in the fields. */
@Named
@RequestScoped
public class EmployerPerson {

    @Inject
    private Captcha captcha;

    @Inject
    private ApplyingForVerification applying;

    @Inject
    private TypedPages typedPages;

    private VerificationView verification;
    private String name;
    private String gender;
    private String unitName;
    private String department;
    private String jobTitle;
    private String email;
    private String mailCode;
    private String phone;
    private String fax;

    @PostConstruct
    void read() {
        verification = applying.current();
        if (verification.personTold()) {
            PersonFacts told = verification.person();
            name = told.getName();
            gender = told.getGender();
            unitName = told.getUnitName();
            department = told.getDepartment();
            jobTitle = told.getJobTitle();
            email = told.getEmail();
            phone = told.getPhone();
            fax = told.getFax();
        }
        typedPages.opened(DraftedForm.PERSON).ifPresent(this::restore);
    }

    private void restore(TypedFields typed) {
        name = typed.text("form:name", name);
        gender = typed.text("form:gender", gender);
        unitName = typed.text("form:unitName", unitName);
        department = typed.text("form:department", department);
        jobTitle = typed.text("form:jobTitle", jobTitle);
        email = typed.text("form:email", email);
        phone = typed.text("form:phone", phone);
        fax = typed.text("form:fax", fax);
    }

    /** What was submitted is shown, not changed. */
    public void requireOpen() {
        if (!verification.editable() || verification.letterOnly()) {
            Faces.redirect("employer/verification.xhtml");
        }
    }

    /** 获取验证码. */
    public void sendCode() {
        captcha.require();
        applying.sendMailCode(email);
        Messages.addGlobalInfo("employer_person.code_sent");
    }

    /** 下一步：实名认证. */
    public void next() {
        applying.tellPerson(told(), mailCode);
        typedPages.sent(DraftedForm.PERSON);
        Faces.redirect("employer/unit.xhtml");
    }

    private PersonFacts told() {
        return new PersonFacts(name, gender, unitName, department, jobTitle, email, phone, fax);
    }

    public List<Refusal> getFaults() {
        return applying.faults(told());
    }

    /** The address whose code was given back, or {@code null}. */
    public String getProved() {
        return verification.mail();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getGender() {
        return gender;
    }

    public void setGender(String gender) {
        this.gender = gender;
    }

    public String getUnitName() {
        return unitName;
    }

    public void setUnitName(String unitName) {
        this.unitName = unitName;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String getJobTitle() {
        return jobTitle;
    }

    public void setJobTitle(String jobTitle) {
        this.jobTitle = jobTitle;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getMailCode() {
        return mailCode;
    }

    public void setMailCode(String mailCode) {
        this.mailCode = mailCode;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getFax() {
        return fax;
    }

    public void setFax(String fax) {
        this.fax = fax;
    }
}
