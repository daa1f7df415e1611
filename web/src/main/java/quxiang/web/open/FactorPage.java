package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.omnifaces.util.Faces;
import quxiang.account.signin.FinishingSignIns;
import quxiang.account.signin.HalfSignIn;
import quxiang.common.Refusal;
import quxiang.web.kit.session.Menu;
import quxiang.web.kit.session.Visitor;

/**
 * 验证登录: the second step. Between the two the session is a stranger's that remembers whose password was told; it may wait for five
 * minutes.
 */
@Named
@RequestScoped
public class FactorPage {

    private static final String HALF = "quxiang.half";
    private static final String OVER = "account.half_over";

    @Inject
    private FinishingSignIns finishing;

    @Inject
    private Arrival arrival;

    @Inject
    private Visitor visitor;

    @Inject
    private Menu menu;

    @Inject
    private HttpServletRequest request;

    private String role;
    private String from;
    private String code;

    /** Opens the page for the second step of a sign-in. */
    static void openFor(HttpServletRequest request, HalfSignIn half, Door door, String from) {
        request.getSession().setAttribute(HALF, half.text());
        Faces.redirect("factor.xhtml?role=%s&from=%s", door.parameter(), from == null ? "" : from);
    }

    /** Whether somebody told a password here who may go on; else there is only the way back. */
    public boolean isOpen() {
        return finishing.isOpen(half());
    }

    private HalfSignIn half() {
        HttpSession session = request.getSession(false);
        return session == null ? null : HalfSignIn.of(session.getAttribute(HALF));
    }

    /** 验证. Who is in already, by another tab or a second click, goes on. */
    public void verify() throws IOException {
        HalfSignIn half = half();
        if (half == null && visitor.isSignedIn()) {
            Faces.redirect(menu.home(visitor.role()).substring(1));
            return;
        }
        try {
            if (half == null) {
                throw new Refusal(OVER);
            }
            if (!arrival.signIn(SignInCredential.code(half, code), from)) {
                throw new Refusal("account.factor_wrong");
            }
            request.getSession().removeAttribute(HALF);
        } catch (Refusal refusal) {
            if (refusal.key().equals(OVER)) {
                request.getSession().removeAttribute(HALF);
            }
            throw refusal;
        }
    }

    public Door getDoor() {
        return Door.named(role);
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
