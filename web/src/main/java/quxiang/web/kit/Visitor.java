package quxiang.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import quxiang.common.Actor;
import quxiang.common.Role;

/** Who looks at the page, as the template and the menu need to know it. */
@Named
@RequestScoped
public class Visitor {

    private static final List<Role> ROLES =
            List.of(Role.EMPLOYER, Role.GRADUATE, Role.SCHOOL, Role.CENTRE, Role.OPERATOR);

    private HttpServletRequest request;
    private Instance<Actor> actor;

    /** For the container's proxy. */
    protected Visitor() {}

    @Inject
    public Visitor(HttpServletRequest request, Instance<Actor> actor) {
        this.request = request;
        this.actor = actor;
    }

    public boolean isSignedIn() {
        return role() != Role.NOBODY;
    }

    public Role role() {
        return ROLES.stream()
                .filter(role -> request.isUserInRole(role.name()))
                .findFirst()
                .orElse(Role.NOBODY);
    }

    /** The unit's, school's or person's name. */
    public String getName() {
        return actor.isResolvable() ? actor.get().name() : "";
    }

    /** Whether a graduation year can be chosen: all whose lists are of one cohort. */
    public boolean isCohortChoosable() {
        return switch (role()) {
            case EMPLOYER -> isVerified();
            case SCHOOL -> true;
            default -> false;
        };
    }

    /** Whether an employer user may act for a unit; true for all others. */
    public boolean isVerified() {
        return role() != Role.EMPLOYER || actor.isResolvable() && actor.get().employerId() != null;
    }

    /** How many notices wait to be read. */
    public long getUnread() {
        return 0;
    }
}
