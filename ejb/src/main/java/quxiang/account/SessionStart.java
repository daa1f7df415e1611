package quxiang.account;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;

/** When the person signed in with whose session the request comes; the web layer tells it. */
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
