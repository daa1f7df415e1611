package quxiang.web.employer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Messages;
import quxiang.common.Refusal;
import quxiang.employer.OwnUser;
import quxiang.employer.profile.ChangingOwnProfile;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.open.Captcha;

/** 修改信息 of the own account (manual, chapter 10). */
@Named
@RequestScoped
public class EmployerAccount {

    private static final String LIST = "employer/accounts.xhtml";

    @Inject
    private Captcha captcha;

    @Inject
    private ChangingOwnProfile introducing;

    @Inject
    private FlashRedirect done;

    private OwnUser own;
    private String gender;
    private String department;
    private String jobTitle;
    private String phone;
    private String fax;
    private String email;
    private String mailCode;
    private String password;
    private String mobile;
    private String mobileCode;

    @PostConstruct
    void read() {
        own = introducing.own();
        gender = own.gender();
        department = own.department();
        jobTitle = own.jobTitle();
        phone = own.phone();
        fax = own.fax();
    }

    public void change() {
        introducing.change(gender, department, jobTitle, phone, fax);
        done.go(LIST, "employer_account.message.changed");
    }

    /** All that is wrong with what was typed. */
    public List<Refusal> getFaults() {
        return introducing.faults(gender, department, jobTitle, phone, fax);
    }

    public void sendMailCode() {
        captcha.require();
        introducing.sendMailCode(email);
        Messages.addGlobalInfo("employer_account.message.mail_sent");
    }

    public void changeMail() {
        introducing.changeMail(email, mailCode, password);
        done.go(LIST, "employer_account.message.mail_changed");
    }

    public void sendMobileCode() {
        captcha.require();
        introducing.sendMobileCode(mobile);
        Messages.addGlobalInfo("open_code.sent");
    }

    public void changeMobile() {
        introducing.changeMobile(mobile, mobileCode, password);
        done.go(LIST, "employer_account.message.mobile_changed");
    }

    public OwnUser getOwn() {
        return own;
    }

    public String getGender() {
        return gender;
    }

    public void setGender(String gender) {
        this.gender = gender;
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

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public String getMobileCode() {
        return mobileCode;
    }

    public void setMobileCode(String mobileCode) {
        this.mobileCode = mobileCode;
    }

    /** What proves that it is not only somebody at an open session. */
    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
