package quxiang.web.open.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import quxiang.account.caller.SessionStart;
import quxiang.account.factor.KeepingFactor;
import quxiang.account.factor.ProvingAgain;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.session.SignedInSince;

/** 再次验证, in a window of its own: what was typed in the other one stays. */
@Named
@RequestScoped
public class AskedAgainPage {

    @Inject
    private ProvingAgain proving;

    @Inject
    private KeepingFactor keeping;

    @Inject
    private SessionStart session;

    @Inject
    private HttpServletRequest request;

    @Inject
    private FlashRedirect done;

    private String code;

    /** Whether there is anything to ask for. */
    public boolean isSet() {
        return keeping.state().set();
    }

    public void prove() {
        proving.prove(code);
        SignedInSince.prove(request, session);
        done.go("verify-again.xhtml", "open_again.done");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
