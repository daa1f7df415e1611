package quxiang.web.kit.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.common.Actor;
import quxiang.common.Role;
import quxiang.notice.push.PushTokens;
import quxiang.roster.self.RosterPlace;

/** The address of a page's socket: of the unit, graduate or school that the page shows. */
@Named
@RequestScoped
public class Live {

    /** The context of the module with the sockets. */
    private static final String LINES = "/live/";

    private PushTokens tokens;
    private Actor actor;
    private RosterChoice roster;

    /** For the container's proxy. */
    protected Live() {}

    @Inject
    public Live(PushTokens tokens, Actor actor, RosterChoice roster) {
        this.tokens = tokens;
        this.actor = actor;
        this.roster = roster;
    }

    /** The socket's address with a push token, valid for a while. */
    public String getAddress() {
        Role role = actor.role();
        return LINES
                + tokens.write(
                        role,
                        switch (role) {
                            case EMPLOYER -> List.of(actor.requireEmployer());
                            case GRADUATE ->
                                roster.getPlaces().stream().map(RosterPlace::id).toList();
                            case SCHOOL -> List.of(actor.requireSchool());
                            case PROVINCE -> List.of(actor.provinceId());
                            default -> List.of(0L);
                        });
    }
}
