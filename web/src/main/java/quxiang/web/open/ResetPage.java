package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import quxiang.account.consent.PrivacyNotices;
import quxiang.account.password.ResetFacts;
import quxiang.account.password.ResettingPasswords;
import quxiang.common.Role;

/** 重置密码 behind one of the four doors. */
@Named
@RequestScoped
public class ResetPage extends CodeForm {

    @Inject
    ResettingPasswords resetting;

    @Inject
    DeviceCookie device;

    private static final String MAIL = "mail";

    private String role;

    /** Where the code goes: {@code mail}, or anything else for the mobile number. It is known before the form is read. */
    @Inject
    @Param
    private String by;

    private String mail;
    private String name;
    private String idEnd;
    private String unit;

    @Override
    void send(String mobile) {
        if (isByMail()) {
            resetting.sendCodeByMail(getDoor().role(), mail);
        } else {
            resetting.sendCode(getDoor().role(), mobile);
        }
    }

    public void reset() {
        requireSamePasswords();
        ResetFacts facts = new ResetFacts(name, idEnd, unit);
        if (isByMail()) {
            resetting.resetByMail(getDoor().role(), mail, getCode(), getPassword(), facts);
        } else {
            resetting.reset(getDoor().role(), getMobile(), getCode(), getPassword(), facts);
        }
        device.keep();
        Messages.addFlashGlobalInfo("open_reset.done");
        Faces.redirect("login.xhtml?role=%s", getDoor().parameter());
    }

    public Door getDoor() {
        return Door.named(role);
    }

    /** Whether the code goes to the mail address. */
    public boolean isByMail() {
        return MAIL.equals(by) && isMailable();
    }

    /** Whether codes can go to mail addresses at all. */
    public boolean isMailable() {
        return resetting.canMail();
    }

    /** Whether name and ID number are asked for. */
    public boolean isOfGraduate() {
        return getDoor().role() == Role.GRADUATE;
    }

    /** Whether the unit's name is asked for. */
    public boolean isOfUnit() {
        return getDoor().role() == Role.EMPLOYER;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** The last six characters of the ID number. */
    public String getIdEnd() {
        return idEnd;
    }

    public void setIdEnd(String idEnd) {
        this.idEnd = idEnd;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    /** Whether people behind this door agree to the privacy notice. */
    public boolean isAsksToAgree() {
        return PrivacyNotices.asks(getDoor().role());
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }
}
