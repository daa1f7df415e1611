package quxiang.web.kit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import quxiang.common.Actor;
import quxiang.common.Role;
import quxiang.notice.Bell;
import quxiang.notice.Recipient;

/** Passes the bell on to the pages that are open: those of the unit, graduate or school that it rings for. */
@Named
@ApplicationScoped
public class Live {

    private Bell bell;
    private PushContext push;
    private Actor actor;

    /** For the container's proxy. */
    protected Live() {}

    @Inject
    public Live(Bell bell, @Push(channel = "live") PushContext push, Actor actor) {
        this.bell = bell;
        this.push = push;
        this.actor = actor;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) ServletContext application) {
        bell.listen(whom -> push.send("changed", channel(whom)));
    }

    /** For whom the page of who looks at it listens. */
    public String getAudience() {
        Role role = actor.role();
        return channel(new Recipient(
                role,
                switch (role) {
                    case EMPLOYER -> actor.requireEmployer();
                    case GRADUATE -> actor.requireGraduate();
                    case SCHOOL -> actor.requireSchool();
                    default -> 0;
                }));
    }

    private static String channel(Recipient whom) {
        return whom.party() + "-" + whom.id();
    }
}
