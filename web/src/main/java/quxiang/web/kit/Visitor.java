package quxiang.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.common.Actor;
import quxiang.common.Role;
import quxiang.notice.Notices;

/** Who looks at the page, as the template and the menu need to know it. */
@Named
@RequestScoped
public class Visitor {

    private Actor actor;
    private Notices notices;
    private Long unread;

    /** For the container's proxy. */
    protected Visitor() {}

    @Inject
    public Visitor(Actor actor, Notices notices) {
        this.actor = actor;
        this.notices = notices;
    }

    public boolean isSignedIn() {
        return role() != Role.NOBODY;
    }

    public Role role() {
        return actor.role();
    }

    /** The unit's, school's or person's name. */
    public String getName() {
        return actor.name();
    }

    /** Whether a graduation year can be chosen: by those whose lists are of one cohort. */
    public boolean isCohortChoosable() {
        return role() == Role.SCHOOL || role() == Role.EMPLOYER && isVerified();
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
