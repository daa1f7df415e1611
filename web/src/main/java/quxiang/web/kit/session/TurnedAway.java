package quxiang.web.kit.session;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import quxiang.account.caller.RequestAddress;
import quxiang.account.signin.RecordingSessions;

/** Records who asks for a page that is not theirs, or that is not there. */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.ERROR)
public class TurnedAway extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RequestAddress address;

    @Inject
    private transient RecordingSessions recording;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (status instanceof Integer code && (code == 403 || code == 404) && request.getUserPrincipal() != null) {
            address.from(request.getRemoteAddr());
            String id = request.getParameter("id");
            recording.turnedAway(
                    code,
                    String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)),
                    id != null && id.matches("\\d{1,18}") ? Long.valueOf(id) : null);
        }
        chain.doFilter(request, response);
    }
}
