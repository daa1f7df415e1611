package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import quxiang.account.password.ChangingPassword;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.web.kit.session.SignedInSince;

/** 修改密码, for everybody who is signed in. This session goes on, all others of the account end. */
@Named
@RequestScoped
public class ChangePassword {

    @Inject
    ChangingPassword changing;

    @Inject
    HttpServletRequest request;

    @Inject
    DeviceCookie device;

    @Inject
    ShanghaiClock clock;

    private String old;
    private String password;
    private String confirmation;

    public void change() {
        if (!password.equals(confirmation)) {
            throw new Refusal("account.passwords_differ");
        }
        changing.change(old, password);
        request.changeSessionId();
        device.keep();
        SignedInSince.now(request, clock);
        Messages.addFlashGlobalInfo("open_password.done");
        Faces.redirect("password.xhtml");
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
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
