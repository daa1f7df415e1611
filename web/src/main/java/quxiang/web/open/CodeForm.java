package quxiang.web.open;

import jakarta.inject.Inject;
import org.omnifaces.util.Messages;
import quxiang.common.Refusal;

/** The base of forms in which a code to a mobile number allows choosing a password. The code proves who chooses it. */
public abstract class CodeForm {

    @Inject
    Captcha captcha;

    private String mobile;
    private String code;
    private String password;
    private String confirmation;

    /** Sends the code through the use case of the form. */
    abstract void send(String mobile);

    /** 获取验证码. */
    public void sendCode() {
        captcha.require();
        send(mobile);
        Messages.addGlobalInfo("open_code.sent");
    }

    void requireSamePasswords() {
        if (!password.equals(confirmation)) {
            throw new Refusal("account.passwords_differ");
        }
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String confirmation) {
        this.confirmation = confirmation;
    }
}
