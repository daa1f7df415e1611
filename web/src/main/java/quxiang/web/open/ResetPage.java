package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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

    private String role;
    private String name;
    private String idEnd;
    private String unit;

    @Override
    void send(String mobile) {
        resetting.sendCode(getDoor().role(), mobile);
    }

    public void reset() {
        requireSamePasswords();
        resetting.reset(getDoor().role(), getMobile(), getCode(), getPassword(), new ResetFacts(name, idEnd, unit));
        device.keep();
        Messages.addFlashGlobalInfo("open_reset.done");
        Faces.redirect("login.xhtml?role=%s", getDoor().parameter());
    }

    public Door getDoor() {
        return Door.named(role);
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

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }
}
