package quxiang.web.kit.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import quxiang.common.Role;
import quxiang.statistics.Duty;
import quxiang.statistics.PendingWork;
import quxiang.web.kit.list.Links;

/**
 * The menu of each role: one table. An entry whose page is not part of this build is left out, so that no link leads
 * nowhere.
 */
@Named
@RequestScoped
public class Menu {

    private static final String SIGNINGS = "/employer/signings.xhtml?tab=";
    private static final String PASSWORD = "/password.xhtml";
    private static final String SIGNING_GROUP = "kit_menu.employer.signings";

    /**
     * One line of the menu.
     *
     * @param role whose menu
     * @param group the key of the heading it stands under, or {@code null}
     * @param path page and query
     * @param key the key of its text
     * @param icon its sign, of PrimeIcons
     */
    private record Line(Role role, String group, String path, String key, String icon) {}

    private static final List<Line> LINES = List.of(
            new Line(Role.EMPLOYER, null, "/employer/workbench.xhtml", "kit_menu.employer.workbench", "home"),
            new Line(
                    Role.EMPLOYER,
                    SIGNING_GROUP,
                    "/employer/favorites.xhtml",
                    "kit_menu.employer.favorites",
                    "bookmark"),
            new Line(Role.EMPLOYER, SIGNING_GROUP, SIGNINGS + "SIGNING", "EmployerTab.SIGNING", "send"),
            new Line(Role.EMPLOYER, SIGNING_GROUP, SIGNINGS + "FAILED", "EmployerTab.FAILED", "times-circle"),
            new Line(Role.EMPLOYER, SIGNING_GROUP, SIGNINGS + "SIGNED", "EmployerTab.SIGNED", "verified"),
            new Line(Role.EMPLOYER, SIGNING_GROUP, SIGNINGS + "RESCINDING", "EmployerTab.RESCINDING", "clock"),
            new Line(
                    Role.EMPLOYER,
                    SIGNING_GROUP,
                    SIGNINGS + "RESCISSION_FAILED",
                    "EmployerTab.RESCISSION_FAILED",
                    "minus-circle"),
            new Line(Role.EMPLOYER, SIGNING_GROUP, SIGNINGS + "RESCINDED", "EmployerTab.RESCINDED", "undo"),
            new Line(Role.EMPLOYER, SIGNING_GROUP, SIGNINGS + "VOIDED", "EmployerTab.VOIDED", "ban"),
            new Line(
                    Role.EMPLOYER,
                    SIGNING_GROUP,
                    SIGNINGS + "INVALIDATED",
                    "EmployerTab.INVALIDATED",
                    "exclamation-circle"),
            new Line(Role.EMPLOYER, SIGNING_GROUP, "/employer/paper.xhtml", "kit_menu.employer.paper", "print"),
            new Line(Role.EMPLOYER, null, "/employer/templates.xhtml", "kit_menu.employer.templates", "file-edit"),
            new Line(Role.EMPLOYER, null, "/employer/accounts.xhtml", "kit_menu.employer.accounts", "users"),
            new Line(Role.EMPLOYER, null, "/employer/profile.xhtml", "kit_menu.employer.profile", "building"),
            new Line(Role.EMPLOYER, null, PASSWORD, "kit_menu.password", "key"),
            new Line(Role.GRADUATE, null, "/graduate/home.xhtml", "kit_menu.graduate.home", "home"),
            new Line(Role.GRADUATE, null, "/graduate/invitations.xhtml", "kit_menu.graduate.invitations", "envelope"),
            new Line(Role.GRADUATE, null, "/graduate/signing.xhtml", "kit_menu.graduate.signing", "file-check"),
            new Line(Role.GRADUATE, null, "/graduate/paper.xhtml", "kit_menu.graduate.paper", "print"),
            new Line(Role.GRADUATE, null, "/graduate/recorded.xhtml", "kit_menu.graduate.recorded", "file-import"),
            new Line(Role.GRADUATE, null, "/graduate/rescission.xhtml", "kit_menu.graduate.rescission", "undo"),
            new Line(Role.GRADUATE, null, "/graduate/destination.xhtml", "kit_menu.graduate.destination", "map-marker"),
            new Line(Role.GRADUATE, null, "/graduate/archive.xhtml", "kit_menu.graduate.archive", "folder"),
            new Line(
                    Role.GRADUATE,
                    null,
                    "/graduate/confirmation.xhtml",
                    "kit_menu.graduate.confirmation",
                    "check-square"),
            new Line(Role.GRADUATE, null, "/graduate/grants.xhtml", "kit_menu.graduate.grants", "eye"),
            new Line(Role.GRADUATE, null, "/graduate/profile.xhtml", "kit_menu.graduate.profile", "id-card"),
            new Line(Role.GRADUATE, null, PASSWORD, "kit_menu.password", "key"),
            new Line(Role.SCHOOL, null, "/school/workbench.xhtml", "kit_menu.school.workbench", "home"),
            new Line(Role.SCHOOL, null, "/school/roster.xhtml", "kit_menu.school.roster", "graduation-cap"),
            new Line(Role.SCHOOL, null, "/school/objections.xhtml", "kit_menu.school.objections", "file-edit"),
            new Line(Role.SCHOOL, null, "/school/reviews.xhtml", "kit_menu.school.reviews", "list-check"),
            new Line(Role.SCHOOL, null, "/school/paper.xhtml", "kit_menu.school.paper", "print"),
            new Line(Role.SCHOOL, null, "/school/rescissions.xhtml", "kit_menu.school.rescissions", "undo"),
            new Line(Role.SCHOOL, null, "/school/destinations.xhtml", "kit_menu.school.destinations", "map-marker"),
            new Line(Role.SCHOOL, null, "/school/archives.xhtml", "kit_menu.school.archives", "folder"),
            new Line(Role.SCHOOL, null, "/school/confirmations.xhtml", "kit_menu.school.confirmations", "check-square"),
            new Line(Role.SCHOOL, null, "/school/followups.xhtml", "kit_menu.school.followups", "phone"),
            new Line(Role.SCHOOL, null, "/school/signings.xhtml", "kit_menu.school.signings", "file-check"),
            new Line(Role.SCHOOL, null, "/school/statistics.xhtml", "kit_menu.school.statistics", "chart-bar"),
            new Line(Role.SCHOOL, null, "/school/reports.xhtml", "kit_menu.school.reports", "send"),
            new Line(Role.SCHOOL, null, "/school/way-reports.xhtml", "kit_menu.school.way_reports", "chart-pie"),
            new Line(Role.SCHOOL, null, "/school/recovery.xhtml", "kit_menu.school.recovery", "lock-open"),
            new Line(Role.SCHOOL, null, "/school/policy.xhtml", "kit_menu.school.policy", "cog"),
            new Line(Role.SCHOOL, null, "/school/accounts.xhtml", "kit_menu.school.accounts", "users"),
            new Line(Role.SCHOOL, null, PASSWORD, "kit_menu.password", "key"),
            new Line(Role.CENTRE, null, "/centre/workbench.xhtml", "kit_menu.centre.workbench", "home"),
            new Line(Role.CENTRE, null, "/centre/verifications.xhtml", "kit_menu.centre.verifications", "verified"),
            new Line(Role.CENTRE, null, "/centre/remittances.xhtml", "kit_menu.centre.remittances", "money-bill"),
            new Line(Role.CENTRE, null, "/centre/employers.xhtml", "kit_menu.centre.employers", "building"),
            new Line(Role.CENTRE, null, "/centre/employer-import.xhtml", "kit_menu.centre.employer_import", "upload"),
            new Line(Role.CENTRE, null, "/centre/schools.xhtml", "kit_menu.centre.schools", "building-columns"),
            new Line(Role.CENTRE, null, "/centre/offices.xhtml", "kit_menu.centre.offices", "folder"),
            new Line(Role.CENTRE, null, "/centre/requests.xhtml", "kit_menu.centre.requests", "shield"),
            new Line(Role.CENTRE, null, "/centre/recovery.xhtml", "kit_menu.centre.recovery", "lock-open"),
            new Line(Role.CENTRE, null, "/centre/holidays.xhtml", "kit_menu.centre.holidays", "calendar"),
            new Line(Role.CENTRE, null, "/centre/announcements.xhtml", "kit_menu.centre.announcements", "megaphone"),
            new Line(Role.CENTRE, null, "/centre/statistics.xhtml", "kit_menu.centre.statistics", "chart-bar"),
            new Line(Role.CENTRE, null, "/centre/way-reports.xhtml", "kit_menu.centre.way_reports", "chart-pie"),
            new Line(Role.CENTRE, null, PASSWORD, "kit_menu.password", "key"),
            new Line(Role.PROVINCE, null, "/province/workbench.xhtml", "kit_menu.province.workbench", "home"),
            new Line(Role.PROVINCE, null, "/province/statistics.xhtml", "kit_menu.province.statistics", "chart-bar"),
            new Line(Role.PROVINCE, null, "/province/schools.xhtml", "kit_menu.province.schools", "building-columns"),
            new Line(Role.PROVINCE, null, "/province/accounts.xhtml", "kit_menu.province.accounts", "users"),
            new Line(Role.PROVINCE, null, PASSWORD, "kit_menu.password", "key"),
            new Line(Role.OPERATOR, null, "/operator/jobs.xhtml", "kit_menu.operator.jobs", "sync"),
            new Line(Role.OPERATOR, null, "/operator/outbox.xhtml", "kit_menu.operator.outbox", "inbox"),
            new Line(Role.OPERATOR, null, PASSWORD, "kit_menu.password", "key"),
            new Line(Role.SECURITY, null, "/centre/accounts.xhtml", "kit_menu.centre.accounts", "users"),
            new Line(Role.SECURITY, null, PASSWORD, "kit_menu.password", "key"),
            new Line(Role.AUDITOR, null, "/operator/audit.xhtml", "kit_menu.operator.audit", "history"),
            new Line(Role.AUDITOR, null, PASSWORD, "kit_menu.password", "key"));

    /** Entries behind which something may wait. */
    private static final Map<String, Duty> DUTIES = Map.ofEntries(
            Map.entry(SIGNINGS + "RESCINDING", Duty.RESCISSIONS_TO_ANSWER),
            Map.entry("/employer/paper.xhtml", Duty.NAMED_PAPERS),
            Map.entry("/school/objections.xhtml", Duty.OBJECTIONS),
            Map.entry("/school/reviews.xhtml", Duty.REVIEWS),
            Map.entry("/school/paper.xhtml", Duty.PAPERS),
            Map.entry("/school/rescissions.xhtml", Duty.RESCISSIONS),
            Map.entry("/school/destinations.xhtml", Duty.DESTINATIONS),
            Map.entry("/school/followups.xhtml", Duty.FOLLOW_UPS),
            Map.entry("/centre/verifications.xhtml", Duty.VERIFICATIONS),
            Map.entry("/centre/remittances.xhtml", Duty.PAYMENTS),
            Map.entry("/centre/requests.xhtml", Duty.DATA_REQUESTS));

    /** Where an employer user goes until their unit is verified (manual, chapter 2). */
    static final String VERIFICATION = "/employer/system.xhtml";

    /** All that an employer user may open until then. */
    static final Set<String> VERIFICATION_PAGES = Set.of(
            VERIFICATION,
            "/employer/person.xhtml",
            "/employer/unit.xhtml",
            "/employer/verification.xhtml",
            "/employer/typed",
            "/employer/proof",
            "/employer/sample",
            "/employer/letter-template");

    private Visitor visitor;
    private Language language;
    private Links links;
    private ServletContext application;

    /** For the container's proxy. */
    protected Menu() {}

    @Inject
    public Menu(Visitor visitor, Language language, Links links, ServletContext application) {
        this.visitor = visitor;
        this.language = language;
        this.links = links;
        this.application = application;
    }

    /**
     * An entry as the template writes it.
     *
     * @param heading the heading that begins with this entry, or {@code null}
     * @param icon its sign, of PrimeIcons
     * @param pending how much waits behind it, as a badge says it; {@code null} for nothing
     */
    public record Entry(String heading, String path, String text, String icon, boolean current, String pending) {}

    /**
     * The menu of who looks at it.
     *
     * @param section the path of the entry that a page without an entry of its own belongs to, or {@code null}
     */
    public List<Entry> entries(String section) {
        if (!visitor.isVerified()) {
            return List.of(new Entry(
                    null,
                    VERIFICATION,
                    text("kit_menu.employer.system"),
                    "verified",
                    VERIFICATION_PAGES.contains(links.getPath()),
                    null));
        }
        List<Line> mine = mine();
        String here = section == null ? links.getHere() : section;
        return IntStream.range(0, mine.size())
                .mapToObj(i -> entry(mine.get(i), i == 0 ? null : mine.get(i - 1), here))
                .toList();
    }

    /** With two roles what both have, such as the password, stands once, behind the rest. */
    private List<Line> mine() {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (Line line : LINES) {
            if (visitor.isIn(line.role()) && has(page(line.path()))) {
                lines.remove(line.path());
                lines.put(line.path(), line);
            }
        }
        return List.copyOf(lines.values());
    }

    /** 账号安全 of who looks at it. */
    public String getSecurity() {
        return security(visitor.role());
    }

    /** 账号安全 of a role: administrators have it in the folder in which they work. */
    static String security(Role role) {
        String folder = switch (role) {
            case SECURITY -> "centre";
            case AUDITOR -> "operator";
            default -> role.name().toLowerCase(Locale.ROOT);
        };
        return "/" + folder + "/security.xhtml";
    }

    /** What the menu calls a page, also with a query of its own. */
    public String name(String path) {
        return LINES.stream()
                .filter(line -> path.startsWith(line.path()) || line.path().equals(page(path)))
                .findFirst()
                .map(line -> text(line.key()))
                .orElseThrow(() -> new IllegalArgumentException(path));
    }

    /** The first page of a role's menu: where it goes after signing in. */
    public String home(Role role) {
        return LINES.stream()
                .filter(line -> line.role() == role && has(page(line.path())))
                .map(Line::path)
                .findFirst()
                .orElse("/index.xhtml");
    }

    private Entry entry(Line line, Line before, String here) {
        boolean first = line.group() != null && (before == null || !line.group().equals(before.group()));
        boolean current = line.path().contains("?")
                ? here.startsWith(line.path())
                : line.path().equals(page(here));
        return new Entry(
                first ? text(line.group()) : null,
                line.path(),
                text(line.key()),
                line.icon(),
                current,
                pending(line.path()));
    }

    private String pending(String path) {
        Duty duty = DUTIES.get(path);
        long count = duty == null ? 0 : visitor.pending(duty);
        return count == 0 ? null : count < PendingWork.MOST ? Long.toString(count) : PendingWork.MOST - 1 + "+";
    }

    private String text(String key) {
        return language.texts().getString(key);
    }

    private static String page(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /** Whether a page is part of this build. */
    public boolean has(String page) {
        try {
            return application.getResource(page) != null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
