package quxiang.web.open;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Sends who asks for a closed page to the sign-in page of its folder. The address tells that page where to lead
 * afterwards. Only addresses are kept, no requests: what was sent after a session had ended is not sent again unseen. A
 * mechanism of our own and not the custom form of Jakarta Security, because that one has a single sign-in page and
 * repeats the request.
 */
@ApplicationScoped
@AutoApplySession
public class Doorkeeper implements HttpAuthenticationMechanism {

    @Inject
    IdentityStoreHandler stores;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (context.isAuthenticationRequest()
                && context.getAuthParameters().getCredential() instanceof SignInCredential credential) {
            CredentialValidationResult result = stores.validate(credential);
            return result.getStatus() == CredentialValidationResult.Status.VALID
                    ? context.notifyContainerAboutLogin(result)
                    : AuthenticationStatus.SEND_FAILURE;
        }
        return context.isProtected() ? context.redirect(signInPage(request)) : context.doNothing();
    }

    private static String signInPage(HttpServletRequest request) {
        String page = request.getRequestURI();
        String query = request.getQueryString();
        boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        String from = page.endsWith(".xhtml") ? page + (query == null ? "" : "?" + query) : "";
        return "/login.xhtml?role=" + Door.of(page).parameter() + (ended ? "&ended=true" : "")
                + (from.isEmpty() ? "" : "&from=" + URLEncoder.encode(from, StandardCharsets.UTF_8));
    }
}
