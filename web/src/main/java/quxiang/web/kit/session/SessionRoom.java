package quxiang.web.kit.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** Gives a new session of a stranger a short life, and one of the places that there are. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SessionRoom extends HttpFilter {

    @Inject
    private transient StrangerSessions strangers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean had = request.getSession(false) != null;
        try {
            chain.doFilter(request, response);
        } finally {
            HttpSession session = had ? null : request.getSession(false);
            if (session != null && !SignedInSince.isOf(session)) {
                session.setMaxInactiveInterval(StrangerSessions.SECONDS);
                // Sessions that several servers keep cannot be ended from another request; they have their short life.
                if ("local".equals(System.getProperty("quxiang.sessions", "local"))) {
                    strangers.add(request.getRemoteAddr(), session);
                }
            }
        }
    }
}
