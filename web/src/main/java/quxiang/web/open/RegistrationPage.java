package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Messages;
import quxiang.account.unit.RegisteringUsers;

/** 用户注册 of an employer's user. */
@Named
@RequestScoped
public class RegistrationPage extends CodeForm {

    @Inject
    RegisteringUsers registering;

    private boolean consent;

    @Override
    void send(String mobile) {
        registering.sendCode(mobile);
    }

    public void register() {
        requireSamePasswords();
        registering.register(getMobile(), getCode(), getPassword(), consent);
        Messages.addFlashGlobalInfo("open_register.done");
        SignInPage.openFor(Door.EMPLOYER, getMobile());
    }

    public boolean isConsent() {
        return consent;
    }

    public void setConsent(boolean consent) {
        this.consent = consent;
    }
}
