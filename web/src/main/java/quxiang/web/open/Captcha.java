package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import quxiang.account.code.ProofOfWork;
import quxiang.account.signin.SigningIn;
import quxiang.common.Role;

/** The proof of work that kit.js sends along as {@code proof}. */
@Named
@RequestScoped
public class Captcha {

    @Inject
    private ProofOfWork proofs;

    @Inject
    private SigningIn signingIn;

    @Inject
    private HttpServletRequest request;

    /** @throws quxiang.common.Refusal as {@link ProofOfWork#take} */
    public void require() {
        proofs.take(request.getParameter("proof"));
    }

    /** As {@link #require}, when signing in under this name from here takes a proof. */
    void requireToSignIn(Role door, String name) {
        long work = signingIn.work(door, name);
        if (work > 0) {
            proofs.take(request.getParameter("proof"), work);
        }
    }
}
