package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.omnifaces.util.Faces;
import quxiang.account.signin.SigningIn;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.web.kit.list.Links;
import quxiang.web.kit.session.Language;
import quxiang.web.kit.session.Menu;
import quxiang.web.kit.session.SignedInSince;

/** 用户登录. */
@Named
@RequestScoped
public class SignInPage {

    private static final String NAME = "quxiang.name";

    @Inject
    SecurityContext security;

    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    @Inject
    Menu menu;

    @Inject
    Captcha captcha;

    @Inject
    SigningIn signingIn;

    @Inject
    DeviceCookie device;

    @Inject
    ShanghaiClock clock;

    private String role;
    private String from;
    private boolean ended;
    private String name;
    private String password;

    public void signIn() throws IOException, ServletException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        if (request.getUserPrincipal() != null) {
            request.logout();
        }
        captcha.requireToSignIn(getDoor().role(), name);
        SignInCredential typed = new SignInCredential(getDoor(), name, password);
        AuthenticationStatus status = security.authenticate(
                request,
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams().newAuthentication(true).credential(typed));
        typed.refusal().ifPresent(refusal -> {
            throw refusal;
        });
        if (status == AuthenticationStatus.SUCCESS) {
            request.changeSessionId();
            device.keep();
            SignedInSince.now(request, clock);
            external.redirect(next());
            context.responseComplete();
        } else {
            String wrong = language.texts()
                    .say(
                            "open_login.wrong",
                            language.texts()
                                    .getString("open_login.role." + getDoor().parameter()));
            context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, wrong, wrong));
            context.validationFailed();
        }
    }

    /** Opens the page with the name of an account that was just made. */
    static void openFor(Door door, String name) {
        Faces.setFlashAttribute(NAME, name);
        Faces.redirect("login.xhtml?role=%s", door.parameter());
    }

    /** The page that was asked for when the role may open it, else the role's first page. */
    private String next() {
        Role signedIn = roleOfCaller();
        String folder = "/" + signedIn.name().toLowerCase(Locale.ROOT) + "/";
        return Links.isOurs(from) && (from.startsWith(folder) || from.startsWith("/notices.xhtml"))
                ? from
                : menu.home(signedIn);
    }

    private Role roleOfCaller() {
        for (Role candidate : Role.values()) {
            if (security.isCallerInRole(candidate.name())) {
                return candidate;
            }
        }
        return Role.NOBODY;
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
