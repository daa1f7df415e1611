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
import java.util.List;
import java.util.Set;
import quxiang.account.caller.ChosenRow;
import quxiang.account.caller.RequestAddress;
import quxiang.account.caller.RequestDevice;
import quxiang.account.caller.SessionStart;
import quxiang.account.consent.AcceptingPrivacyNotice;
import quxiang.account.factor.KeepingFactor;
import quxiang.account.session.SignIns;
import quxiang.account.signin.CallerRow;
import quxiang.account.signin.RecordingSessions;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.host.Setting;

/**
 * Checks the session before any page.
 *
 * <p>It ends half an hour after the person's last request (OWASP ASVS 5, 7.3.1), whatever the open page asks by itself
 * meanwhile, twelve hours after signing in however busy it was (7.3.2), and at once when the account is disabled or its
 * password is changed elsewhere. An employer user without a verified unit gets to no other page than chapter 2 of the manual.
 * Whoever has to agree to a new privacy notice gets to no page but that one, whoever has to set up a second factor to none but 账号安全. Also
 * tells the domain from where the request comes.
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

    /** Set once nothing is to be set up in this session. */
    private static final String ENROLLED = "quxiang.enrolled";

    /** The key of the sign-in, when its second factor was proved, and when the list of sessions last heard of it. */
    private static final String SIGN_IN = "quxiang.sign_in";

    private static final String PROVED = "quxiang.proved";
    private static final String SEEN = "quxiang.seen";
    private static final String BEGUN = "quxiang.begun";

    /** What somebody reaches besides whose role must have a second factor and has none yet. */
    private static final Set<String> WITHOUT_FACTOR = Set.of("/password.xhtml", "/help.xhtml");

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

    @Inject
    private transient KeepingFactor keeping;

    @Inject
    private transient RecordingSessions recording;

    /** Lets the session count from now: those that began before ended. Its twelve hours go on. */
    public static void now(HttpServletRequest request, ShanghaiClock clock) {
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
        session.setAttribute(LAST_DEED, clock.instant());
        session.setAttribute(ATTRIBUTE, clock.instant());
    }

    /** Begins the session of who has signed in. */
    public static void begin(HttpServletRequest request, ShanghaiClock clock, CallerRow caller) {
        now(request, clock);
        HttpSession session = request.getSession();
        // Somebody else may have been signed in here before.
        List.of(AGREED, ENROLLED, PROVED, RosterChoice.ATTRIBUTE).forEach(session::removeAttribute);
        session.setAttribute(BEGUN, clock.instant());
        session.setAttribute(SIGN_IN, caller.signIn());
        session.setAttribute(SEEN, clock.instant());
        if (caller.factor()) {
            session.setAttribute(PROVED, clock.instant());
        }
    }

    /** Keeps in the session when a second factor was proved in it. */
    public static void prove(HttpServletRequest request, SessionStart start) {
        if (start.factorAt() != null) {
            request.getSession().setAttribute(PROVED, start.factorAt());
        }
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
        device.runs(request.getHeader("User-Agent"));
        HttpSession session = request.getSession(false);
        device.visitsIn(session == null ? null : session.getId());
        Instant since = session == null ? null : (Instant) session.getAttribute(ATTRIBUTE);
        start.was(since);
        if (since != null) {
            start.is((Long) session.getAttribute(SIGN_IN), (Instant) session.getAttribute(PROVED));
        }
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
                tellSeen(session);
            }
        }
        if (since != null && !WITHOUT_CONSENT.contains(request.getServletPath()) && mustAgree(session)) {
            response.sendRedirect(CONSENT);
        } else if (since != null && !isOpenWithoutFactor(request.getServletPath()) && mustEnrol(session)) {
            response.sendRedirect(Menu.security(visitor.role()));
        } else if (request.getServletPath().startsWith("/employer/")
                && !visitor.isVerified()
                && !request.getServletPath().equals(Menu.security(Role.EMPLOYER))
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

    /** The own security page, what it leads to, and what everybody reaches who has not agreed. */
    private boolean isOpenWithoutFactor(String path) {
        return WITHOUT_CONSENT.contains(path)
                || WITHOUT_FACTOR.contains(path)
                || path.equals(Menu.security(visitor.role()));
    }

    private boolean mustEnrol(HttpSession session) {
        if (session.getAttribute(ENROLLED) != null) {
            return false;
        }
        if (keeping.isDue()) {
            return true;
        }
        session.setAttribute(ENROLLED, true);
        return false;
    }

    /** Now and then: the person's list of sessions is not exact to the second. */
    private void tellSeen(HttpSession session) {
        Instant now = clock.instant();
        if (!(session.getAttribute(SEEN) instanceof Instant told)
                || told.plus(SignIns.EXACTLY).isBefore(now)) {
            session.setAttribute(SEEN, now);
            recording.seen();
        }
    }

    private Duration idle(HttpSession session) {
        return session.getAttribute(LAST_DEED) instanceof Instant last
                ? Duration.between(last, clock.instant())
                : Duration.ofDays(1);
    }

    private boolean hasEnded(Instant since, HttpSession session) {
        Instant begun = session.getAttribute(BEGUN) instanceof Instant known ? known : since;
        return idle(session).compareTo(IDLE) > 0
                || begun.plus(LONGEST).isBefore(clock.instant())
                || visitor.role() == Role.NOBODY;
    }
}
