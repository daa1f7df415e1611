package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.web.kit.list.Links;
import quxiang.web.kit.session.Menu;
import quxiang.web.kit.session.SignedInSince;

/** The last step in, whichever page it is taken on: the session becomes the person's. */
@RequestScoped
public class Arrival {

    @Inject
    SecurityContext security;

    @Inject
    HttpServletRequest request;

    @Inject
    Menu menu;

    @Inject
    DeviceCookie device;

    @Inject
    ShanghaiClock clock;

    /**
     * Signs somebody in, and leads to the page that was asked for when the role may open it, else to the role's first page.
     *
     * @param from the page that was asked for, or {@code null}
     * @return whether what was typed is right and all that is asked for
     */
    boolean signIn(SignInCredential typed, String from) throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        AuthenticationStatus status = security.authenticate(
                request,
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams().newAuthentication(true).credential(typed));
        typed.refusal().ifPresent(refusal -> {
            throw refusal;
        });
        if (status != AuthenticationStatus.SUCCESS) {
            return false;
        }
        request.changeSessionId();
        device.keep();
        SignedInSince.begin(request, clock, typed.caller());
        external.redirect(next(from));
        context.responseComplete();
        return true;
    }

    private String next(String from) {
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
}
