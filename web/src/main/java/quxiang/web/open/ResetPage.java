package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import quxiang.account.consent.PrivacyNotices;
import quxiang.account.password.ResettingPasswords;

/** 重置密码 behind one of the four doors. */
@Named
@RequestScoped
public class ResetPage extends CodeForm {

    @Inject
    ResettingPasswords resetting;

    @Inject
    DeviceCookie device;

    private String role;

    @Override
    void send(String mobile) {
        resetting.sendCode(getDoor().role(), mobile);
    }

    public void reset() {
        requireSamePasswords();
        resetting.reset(getDoor().role(), getMobile(), getCode(), getPassword());
        device.keep();
        Messages.addFlashGlobalInfo("open_reset.done");
        Faces.redirect("login.xhtml?role=%s", getDoor().parameter());
    }

    public Door getDoor() {
        return Door.named(role);
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
