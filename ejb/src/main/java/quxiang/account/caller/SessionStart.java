package quxiang.account.caller;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;

/** When the session of this request was signed in, and what was proved in it. The web layer sets it. */
@RequestScoped
public class SessionStart {

    private Instant at;
    private Long signIn;
    private Instant factorAt;

    /** When it was, or {@code null} outside a session. */
    public Instant at() {
        return at;
    }

    /** The key of its sign-in, or {@code null}. */
    public Long signIn() {
        return signIn;
    }

    /** When a second factor was last proved in it, or {@code null}. */
    public Instant factorAt() {
        return factorAt;
    }

    public void was(Instant signedIn) {
        at = signedIn;
    }

    /** Tells of the session what its beginning does not. */
    public void is(Long itsSignIn, Instant proved) {
        signIn = itsSignIn;
        factorAt = proved;
    }

    /** A second factor was proved just now. */
    public void proved(Instant now) {
        factorAt = now;
    }
}
