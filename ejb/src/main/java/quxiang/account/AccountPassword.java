package quxiang.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import quxiang.common.Refusal;

/** The password of an account, and how often somebody who is signed in told a wrong one. */
@Embeddable
public class AccountPassword {

    private static final int TRIES = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);

    @Column(name = "password_hash")
    private String hash;

    @Column(name = "password_at")
    private Instant since;

    private int failures;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    protected AccountPassword() {}

    /** A new one, for which nobody has failed yet. */
    AccountPassword(String hash, Instant since) {
        this.hash = hash;
        this.since = since;
    }

    /** @throws Refusal {@code account.tries_over} with the minutes that it lasts */
    void requireTries(Instant now) {
        if (lockedUntil != null && now.isBefore(lockedUntil)) {
            throw new Refusal(
                    "account.tries_over", Duration.between(now, lockedUntil).toMinutes() + 1);
        }
    }

    void failed(Instant now) {
        failures++;
        if (failures >= TRIES) {
            failures = 0;
            lockedUntil = now.plus(LOCK);
        }
    }

    /** As many wrong tries as before. */
    void failAs(AccountPassword before) {
        failures = before.failures;
        lockedUntil = before.lockedUntil;
    }

    void succeeded() {
        failures = 0;
        lockedUntil = null;
    }

    String hash() {
        return hash;
    }

    Instant since() {
        return since;
    }
}
