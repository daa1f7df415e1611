package quxiang.web.kit.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.util.Optional;
import quxiang.common.Actor;
import quxiang.common.Role;
import quxiang.notice.inbox.Notices;
import quxiang.statistics.Duty;
import quxiang.statistics.Institution;
import quxiang.statistics.PendingWork;
import quxiang.statistics.PendingWork.Waiting;

/** Who looks at the page, as the template and the menu need to know it. */
@Named
@RequestScoped
public class Visitor {

    private Actor actor;
    private Notices notices;
    private Institution institution;
    private SecurityContext security;
    private PendingWork work;
    private ChosenCohort cohort;
    private Optional<String> institutionName;
    private Waiting waiting;
    private Long unread;

    /** For the container's proxy. */
    protected Visitor() {}

    @Inject
    public Visitor(
            Actor actor,
            Notices notices,
            Institution institution,
            SecurityContext security,
            PendingWork work,
            ChosenCohort cohort) {
        this.actor = actor;
        this.notices = notices;
        this.institution = institution;
        this.security = security;
        this.work = work;
        this.cohort = cohort;
    }

    public boolean isSignedIn() {
        return role() != Role.NOBODY;
    }

    public Role role() {
        return actor.role();
    }

    /** Whether the account has a role; those of a demonstration may have two. */
    boolean isIn(Role role) {
        return role == role() || isSignedIn() && security.isCallerInRole(role.name());
    }

    public boolean isGraduate() {
        return role() == Role.GRADUATE;
    }

    /** The person's name. */
    public String getName() {
        return actor.name();
    }

    /** The name of the unit, school or province that the person acts for, or {@code null}. */
    public String getInstitution() {
        if (institutionName == null) {
            boolean named = role() == Role.EMPLOYER || role() == Role.SCHOOL || role() == Role.PROVINCE;
            institutionName = Optional.ofNullable(named ? institution.name() : null);
        }
        return institutionName.orElse(null);
    }

    /** Whether a graduation year can be chosen: by those whose lists are of one cohort. */
    public boolean isCohortChoosable() {
        return role() == Role.SCHOOL
                || role() == Role.PROVINCE
                || role() == Role.CENTRE
                || role() == Role.EMPLOYER && isVerified();
    }

    /** Whether an employer user may act for a unit; true for all others. */
    public boolean isVerified() {
        return role() != Role.EMPLOYER || actor.employerId() != null;
    }

    /** How many notices wait to be read. */
    public long getUnread() {
        if (unread == null) {
            unread = isCohortChoosable() ? waiting().unread() : isSignedIn() ? notices.unread() : 0;
        }
        return unread;
    }

    /** How much of a duty waits for the reader, up to {@link PendingWork#MOST}. */
    long pending(Duty duty) {
        return waiting().of(duty);
    }

    /** Read once for the bell and the menu. Those whose lists are of one cohort have duties. */
    private Waiting waiting() {
        if (waiting == null) {
            waiting = isCohortChoosable() ? work.of(cohort.year()) : Waiting.NOTHING;
        }
        return waiting;
    }
}
