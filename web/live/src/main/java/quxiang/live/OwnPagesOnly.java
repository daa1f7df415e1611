package quxiang.live;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * Lets only pages of this site open sockets (OWASP ASVS 5, 4.4.2). Browsers say from which site a page is; behind a proxy it is the one of
 * the public address.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class OwnPagesOnly extends HttpFilter {

    private static final String PUBLIC =
            authority(Optional.ofNullable(System.getenv("QUXIANG_URL")).orElse(""));

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isForeign(request.getHeader("Origin"), request.getHeader("Host"), PUBLIC)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Whether the page of another site asks. Programs that are no browsers name none. */
    static boolean isForeign(String origin, String host, String publicHost) {
        return origin != null
                && !authority(origin).equalsIgnoreCase(host)
                && (publicHost.isEmpty() || !authority(origin).equalsIgnoreCase(publicHost));
    }

    private static String authority(String address) {
        try {
            String found = URI.create(address).getRawAuthority();
            return found == null ? "" : found;
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
