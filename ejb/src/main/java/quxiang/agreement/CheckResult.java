package quxiang.agreement;

import java.time.Instant;
import quxiang.signing.SigningState;

/**
 * What the public page says of an agreement. Nothing but the verdict is set when it is unknown or altered.
 *
 * @param graduate the graduate's name, masked: 刘*
 * @param state the state of its signing
 */
public record CheckResult(
        Verdict verdict,
        String number,
        String graduate,
        String employer,
        String school,
        Instant issuedAt,
        SigningState state,
        Instant since) {

    /** What is found. */
    public enum Verdict {
        /** Genuine, and in force. */
        IN_FORCE,
        /** Genuine, but no longer in force: 已解约 or 已作废. */
        ENDED,
        /** A file that says it is this agreement but is not the file that was issued. */
        ALTERED,
        /** A file that is not one that was issued; whether its number is, is not told. */
        NOT_OURS,
        /** No such agreement. */
        UNKNOWN
    }

    static CheckResult unknown() {
        return new CheckResult(Verdict.UNKNOWN, null, null, null, null, null, null, null);
    }

    static CheckResult notOurs() {
        return new CheckResult(Verdict.NOT_OURS, null, null, null, null, null, null, null);
    }

    static CheckResult altered(String number) {
        return new CheckResult(Verdict.ALTERED, number, null, null, null, null, null, null);
    }
}
