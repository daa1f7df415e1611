package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import quxiang.account.ProofOfWork;

/** The proof of work that kit.js sends along as {@code proof}. */
@Named
@RequestScoped
public class Captcha {

    @Inject
    private ProofOfWork proofs;

    @Inject
    private HttpServletRequest request;

    /** @throws quxiang.common.Refusal as {@link ProofOfWork#take} */
    public void require() {
        proofs.take(request.getParameter("proof"));
    }

    /** As {@link #require}, once several sign-ins from here were wrong. */
    void requireToSignIn() {
        if (proofs.isNeededToSignIn()) {
            require();
        }
    }

    /** Where the sign-in page gets its task, or {@code null} when it needs none. */
    public String getSignInTask() {
        return proofs.isNeededToSignIn() ? "true" : null;
    }
}
