package quxiang.web.kit.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses what pages of other sites send (OWASP ASVS 5, 3.5.1).
 *
 * <p>Faces' own forms have a state that nobody can guess; this holds for the plain ones too, against sites of the same domain as well,
 * which {@code SameSite} lets through. Browsers say where a request comes from; programs say nothing and have no cookies.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SameOrigin extends HttpFilter {

    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if ("POST".equals(request.getMethod())
                && isForeign(
                        request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    /**
     * Whether a request comes from another site.
     *
     * @param fetched what the browser says, which no page can forge; older ones say nothing
     * @param origin of the page that sent it, or {@code null}
     */
    static boolean isForeign(String fetched, String origin, String host) {
        if (fetched != null) {
            return !OURS.contains(fetched.toLowerCase(Locale.ROOT));
        }
        return origin != null && !authority(origin).equalsIgnoreCase(host);
    }

    private static String authority(String origin) {
        try {
            String found = URI.create(origin).getRawAuthority();
            return found == null ? "" : found;
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
