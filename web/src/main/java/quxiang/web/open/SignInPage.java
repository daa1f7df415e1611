package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.omnifaces.util.Faces;
import quxiang.account.signin.SigningIn;
import quxiang.web.kit.session.Language;

/** 用户登录. */
@Named
@RequestScoped
public class SignInPage {

    private static final String NAME = "quxiang.name";

    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    @Inject
    Captcha captcha;

    @Inject
    SigningIn signingIn;

    @Inject
    Arrival arrival;

    private String role;
    private String from;
    private boolean ended;
    private String name;
    private String password;

    public void signIn() throws IOException, ServletException {
        if (request.getUserPrincipal() != null) {
            request.logout();
        }
        captcha.requireToSignIn(getDoor().role(), name);
        SignInCredential typed = SignInCredential.password(getDoor(), name, password);
        if (arrival.signIn(typed, from)) {
            return;
        }
        if (typed.caller() != null) {
            FactorPage.openFor(request, typed.caller().half(), getDoor(), from);
        } else {
            String wrong = language.texts()
                    .say(
                            "open_login.wrong",
                            language.texts()
                                    .getString("open_login.role." + getDoor().parameter()));
            FacesContext context = FacesContext.getCurrentInstance();
            context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, wrong, wrong));
            context.validationFailed();
        }
    }

    /** Opens the page with the name of an account that was just made. */
    static void openFor(Door door, String name) {
        Faces.setFlashAttribute(NAME, name);
        Faces.redirect("login.xhtml?role=%s", door.parameter());
    }

    /** The work that the browser proves when the form is sent, or {@code null} for none. */
    public String getWork() {
        long work = signingIn.work(getDoor().role(), name);
        return work == 0 ? null : String.valueOf(work);
    }

    public Door getDoor() {
        return Door.named(role);
    }

    public Door[] getDoors() {
        return Door.values();
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

    public boolean isEnded() {
        return ended;
    }

    public void setEnded(boolean ended) {
        this.ended = ended;
    }

    /** Who has just made an account here need not type its name again. */
    public String getName() {
        return name == null ? Faces.getFlashAttribute(NAME) : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
