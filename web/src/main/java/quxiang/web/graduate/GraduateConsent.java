package quxiang.web.graduate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Messages;
import quxiang.account.code.CodePurpose;
import quxiang.signing.Consents;
import quxiang.web.kit.text.Label;

/** The code by which a graduate agrees: 获取验证码 in the dialogs, and what was typed. */
@Named
@RequestScoped
public class GraduateConsent {

    @Inject
    private Consents consents;

    @Inject
    private Label label;

    private String code;
    private String sent;

    /** 获取验证码 for one deed at one signing. */
    public void send(CodePurpose deed, Long signing) {
        sent = label.say("graduate_consent.sent", consents.send(deed, signing));
        Messages.addGlobalInfo("graduate_consent.note");
    }

    /** Where the code went, once it did. */
    public String getSent() {
        return sent;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
