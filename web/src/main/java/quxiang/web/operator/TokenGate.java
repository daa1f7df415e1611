package quxiang.web.operator;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import quxiang.common.Refusal;

/**
 * Lets a call in only with a valid bearer token, whatever cookies it carries. Every call of a known program is
 * recorded.
 */
@Provider
@PreMatching
public class TokenGate implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String BEARER = "bearer ";

    @Inject
    private JobsForClients clients;

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext call) {
        if (call.getUriInfo().getPath().replace("/", "").equals("openapi.yaml")) {
            return;
        }
        String header = call.getHeaderString(HttpHeaders.AUTHORIZATION);
        String token = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
        try {
            if (clients.admit(token, request.getRemoteAddr()).isEmpty()) {
                call.abortWith(Problems.answer(
                        new Refusal("job.client.unknown"), call.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
            }
        } catch (Refusal refusal) {
            call.abortWith(Problems.answer(refusal, call.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        }
    }

    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
        clients.called(
                call.getMethod() + " /api/" + call.getUriInfo().getPath().replaceFirst("^/", ""), answer.getStatus());
    }
}
