package quxiang.web.kit.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.common.Actor;
import quxiang.common.Role;
import quxiang.notice.Recipient;
import quxiang.notice.push.PushTokens;

/** The address of a page's socket: of the unit, graduate or school that the page shows. */
@Named
@RequestScoped
public class Live {

    /** The context of the module with the sockets. */
    private static final String LINES = "/live/";

    private PushTokens tokens;
    private Actor actor;

    /** For the container's proxy. */
    protected Live() {}

    @Inject
    public Live(PushTokens tokens, Actor actor) {
        this.tokens = tokens;
        this.actor = actor;
    }

    /** The socket's address with a push token, valid for a while. */
    public String getAddress() {
        Role role = actor.role();
        return LINES
                + tokens.write(new Recipient(
                        role,
                        switch (role) {
                            case EMPLOYER -> actor.requireEmployer();
                            case GRADUATE -> actor.requireGraduate();
                            case SCHOOL -> actor.requireSchool();
                            default -> 0;
                        }));
    }
}
