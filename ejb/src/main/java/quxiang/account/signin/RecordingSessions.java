package quxiang.account.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.account.caller.SessionStart;
import quxiang.account.session.SignIns;
import quxiang.audit.Audit;
import quxiang.common.Actor;

/** Records that a session ended, and where it was turned away. Nobody's is not recorded. */
@Stateless
@PermitAll
public class RecordingSessions {

    private static final int LONGEST = 200;

    @Inject
    Actor actor;

    @Inject
    SessionStart session;

    @Inject
    SignIns signIns;

    @Inject
    Audit audit;

    /** 退出. To be called before the container forgets who it is. */
    public void signedOut() {
        if (actor.accountId() != null) {
            audit.write("SIGNED_OUT", "ACCOUNT", actor.accountId(), null);
        }
        if (session.signIn() != null) {
            signIns.end(session.signIn());
        }
    }

    /** The person did something in the session, which others of their sessions show. */
    public void seen() {
        if (session.signIn() != null) {
            signIns.seen(session.signIn());
        }
    }

    /**
     * Somebody who is signed in asked for what is not theirs.
     *
     * @param path without what stands behind it
     * @param key the key that was asked for, or {@code null}
     */
    public void turnedAway(int status, String path, Long key) {
        if (actor.accountId() != null) {
            String where = status + " " + path;
            audit.write("ACCESS_REFUSED", "PAGE", key, where.substring(0, Math.min(where.length(), LONGEST)));
        }
    }
}
