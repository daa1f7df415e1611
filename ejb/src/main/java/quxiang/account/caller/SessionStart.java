package quxiang.account.caller;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;

/** When the session of this request was signed in; the web layer sets it. */
@RequestScoped
public class SessionStart {

    private Instant at;

    /** When it was, or {@code null} outside a session. */
    public Instant at() {
        return at;
    }

    public void was(Instant signedIn) {
        at = signedIn;
    }
}
