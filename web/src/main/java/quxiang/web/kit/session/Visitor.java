package quxiang.web.kit.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.util.Optional;
import quxiang.common.Actor;
import quxiang.common.Role;
import quxiang.notice.inbox.Notices;
import quxiang.statistics.Institution;

/** Who looks at the page, as the template and the menu need to know it. */
@Named
@RequestScoped
public class Visitor {

    private Actor actor;
    private Notices notices;
    private Institution institution;
    private SecurityContext security;
    private Optional<String> institutionName;
    private Long unread;

    /** For the container's proxy. */
    protected Visitor() {}

    @Inject
    public Visitor(Actor actor, Notices notices, Institution institution, SecurityContext security) {
        this.actor = actor;
        this.notices = notices;
        this.institution = institution;
        this.security = security;
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

    /** The name of the unit or school that the person acts for, or {@code null}. */
    public String getInstitution() {
        if (institutionName == null) {
            institutionName =
                    Optional.ofNullable(role() == Role.EMPLOYER || role() == Role.SCHOOL ? institution.name() : null);
        }
        return institutionName.orElse(null);
    }

    /** Whether a graduation year can be chosen: by those whose lists are of one cohort. */
    public boolean isCohortChoosable() {
        return role() == Role.SCHOOL || role() == Role.CENTRE || role() == Role.EMPLOYER && isVerified();
    }

    /** Whether an employer user may act for a unit; true for all others. */
    public boolean isVerified() {
        return role() != Role.EMPLOYER || actor.employerId() != null;
    }

    /** How many notices wait to be read. */
    public long getUnread() {
        if (unread == null) {
            unread = isSignedIn() ? notices.unread() : 0;
        }
        return unread;
    }
}
