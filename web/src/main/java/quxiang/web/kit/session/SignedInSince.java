package quxiang.web.kit.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import quxiang.account.caller.ChosenRow;
import quxiang.account.caller.RequestAddress;
import quxiang.account.caller.RequestDevice;
import quxiang.account.caller.SessionStart;
import quxiang.account.consent.AcceptingPrivacyNotice;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.host.Setting;

/**
 * Checks the session before any page.
 *
 * <p>It ends half an hour after the person's last request (OWASP ASVS 5, 7.3.1), whatever the open page asks by itself
 * meanwhile, twelve hours after signing in however busy it was (7.3.2), and at once when the account is disabled or its
 * password is changed elsewhere. An employer user without a verified unit gets to no other page than chapter 2 of the manual.
 * Whoever has to agree to a new privacy notice gets to no page but that one. Also tells the domain from where the request comes.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SignedInSince extends HttpFilter {

    /** The cookie by which a device is known again. */
    public static final String DEVICE = "device";

    private static final String ATTRIBUTE = SignedInSince.class.getName();

    /** Read by {@code quxiang.gate}, which lets nobody else upload. */
    private static final String ROLE = "quxiang.role";

    /** Set once nothing is to be agreed to in this session. */
    private static final String AGREED = "quxiang.agreed";

    private static final String CONSENT = "/consent.xhtml";

    /** What everybody reaches who has not agreed: the notice, their data, the way out. */
    private static final Set<String> WITHOUT_CONSENT = Set.of(
            CONSENT, "/privacy.xhtml", "/my-data.xhtml", "/my-data", "/logout", "/choose", "/stay", "/login.xhtml");

    private static final String LAST_DEED = "quxiang.last_deed";

    /** How exactly the last deed is known: not every request has to be written to all servers. */
    private static final Duration EXACTLY = Duration.ofSeconds(10);

    /** The header of what an open page asks without its person. */
    private static final String UNASKED = "X-Unasked";

    private static final Duration IDLE = Duration.ofMinutes(
            Setting.of("QUXIANG_IDLE_MINUTES").map(Long::valueOf).orElse(30L));
    private static final Duration LONGEST = Duration.ofHours(12);

    @Inject
    private transient ShanghaiClock clock;

    @Inject
    private transient RequestAddress address;

    @Inject
    private transient RequestDevice device;

    @Inject
    private transient SessionStart start;

    @Inject
    private transient ChosenRow chosen;

    @Inject
    private transient Visitor visitor;

    @Inject
    private transient AcceptingPrivacyNotice accepting;

    /** Starts the twelve hours. */
    public static void now(HttpServletRequest request, ShanghaiClock clock) {
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
        session.setAttribute(LAST_DEED, clock.instant());
        session.setAttribute(ATTRIBUTE, clock.instant());
    }

    /** Whether somebody has signed in to a session. */
    static boolean isOf(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) != null;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getServletPath().startsWith("/jakarta.faces.resource")) {
            chain.doFilter(request, response);
            return;
        }
        address.from(request.getRemoteAddr());
        device.shows(cookie(request));
        HttpSession session = request.getSession(false);
        device.visitsIn(session == null ? null : session.getId());
        Instant since = session == null ? null : (Instant) session.getAttribute(ATTRIBUTE);
        start.was(since);
        chosen.is(RosterChoice.of(session));
        if (since != null && !request.getServletPath().startsWith("/api") && hasEnded(since, session)) {
            request.logout();
            session.invalidate();
            response.sendRedirect(request.getContextPath() + "/login.xhtml?ended=true");
            return;
        }
        if (since != null) {
            keepRole(session);
            if (request.getHeader(UNASKED) == null && idle(session).compareTo(EXACTLY) > 0) {
                session.setAttribute(LAST_DEED, clock.instant());
            }
        }
        if (since != null && !WITHOUT_CONSENT.contains(request.getServletPath()) && mustAgree(session)) {
            response.sendRedirect(CONSENT);
        } else if (request.getServletPath().startsWith("/employer/")
                && !visitor.isVerified()
                && !Menu.VERIFICATION_PAGES.contains(request.getServletPath())) {
            response.sendRedirect(Menu.VERIFICATION);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String cookie(HttpServletRequest request) {
        Cookie[] all = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(all)
                .filter(cookie -> cookie.getName().equals(DEVICE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private void keepRole(HttpSession session) {
        String role = visitor.role().name();
        if (!role.equals(session.getAttribute(ROLE))) {
            session.setAttribute(ROLE, role);
        }
    }

    private boolean mustAgree(HttpSession session) {
        if (session.getAttribute(AGREED) != null) {
            return false;
        }
        if (accepting.isDue()) {
            return true;
        }
        session.setAttribute(AGREED, true);
        return false;
    }

    private Duration idle(HttpSession session) {
        return session.getAttribute(LAST_DEED) instanceof Instant last
                ? Duration.between(last, clock.instant())
                : Duration.ofDays(1);
    }

    private boolean hasEnded(Instant since, HttpSession session) {
        return idle(session).compareTo(IDLE) > 0
                || since.plus(LONGEST).isBefore(clock.instant())
                || visitor.role() == Role.NOBODY;
    }
}
