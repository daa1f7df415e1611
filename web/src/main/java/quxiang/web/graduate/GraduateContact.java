package quxiang.web.graduate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Messages;
import quxiang.roster.self.ChangingContact;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.open.Captcha;

/** The contact data of 个人信息. */
@Named
@RequestScoped
public class GraduateContact {

    private static final String HERE = "graduate/profile.xhtml";

    @Inject
    private ChangingContact reaching;

    @Inject
    private Captcha captcha;

    @Inject
    private FlashRedirect done;

    private String mobile;
    private String mobileCode;
    private String email;
    private String mailCode;
    private String password;

    /** The address that is known, or {@code null}. */
    public String getMail() {
        return reaching.mail();
    }

    public void sendMobileCode() {
        captcha.require();
        reaching.sendMobileCode(mobile);
        Messages.addGlobalInfo("open_code.sent");
    }

    public void changeMobile() {
        reaching.changeMobile(mobile, mobileCode, password);
        done.go(HERE, "graduate_profile.message.mobile_changed");
    }

    public void sendMailCode() {
        captcha.require();
        reaching.sendMailCode(email);
        Messages.addGlobalInfo("graduate_profile.message.mail_sent");
    }

    public void changeMail() {
        reaching.changeMail(email, mailCode, password);
        done.go(HERE, "graduate_profile.message.mail_changed");
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

    /** What proves that it is not only somebody at an open session. */
    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
