package quxiang.agreement;

import java.time.Instant;
import quxiang.agreement.signature.SignatureFinding;
import quxiang.signing.Route;
import quxiang.signing.SigningState;

/**
 * What the public page says of an agreement. Nothing but the verdict is set when it is unknown.
 *
 * @param byFile whether a file was compared; a number alone says nothing of the paper that somebody holds
 * @param graduate the graduate's name, masked: 刘*
 * @param state the state of its signing
 * @param since since when it is so
 * @param terms what was agreed, to compare with the paper
 * @param route how it was signed
 * @param signature what the signature in the file tells of the file
 */
public record CheckResult(
        Verdict verdict,
        boolean byFile,
        String number,
        String graduate,
        String employer,
        String school,
        Instant issuedAt,
        SigningState state,
        Instant since,
        AgreedTerms terms,
        Route route,
        SignatureFinding signature) {

    /** What is found. */
    public enum Verdict {
        /** Genuine, and in force. */
        IN_FORCE,
        /** 线下签约: genuine, but not signed by all three yet. */
        NOT_YET,
        /** Genuine, but no longer in force: 已解约 or 已作废. */
        ENDED,
        /** A genuine 解约证明: the agreement has ended by a rescission. */
        RESCINDED,
        /** What was issued is in there unchanged, with something added behind it. That may show other words. */
        ADDED_TO,
        /** Says that it is this agreement, but is not the file that was issued. It was changed, or saved anew. */
        ALTERED,
        /** A file that is not one that was issued; whether its number is, is not told. */
        NOT_OURS,
        /** No such agreement. */
        UNKNOWN
    }

    /** Whether what is registered is told, to be compared. */
    public boolean isKnown() {
        return terms != null;
    }

    /** The key of the sentence: what was checked differs between a number and a file. */
    public String sentence() {
        return verdict == Verdict.IN_FORCE ? verdict + (byFile ? ".file" : ".number") : verdict.name();
    }

    CheckResult with(SignatureFinding found) {
        return new CheckResult(
                verdict, byFile, number, graduate, employer, school, issuedAt, state, since, terms, route, found);
    }

    static CheckResult unknown() {
        return nothing(Verdict.UNKNOWN, false);
    }

    static CheckResult notOurs() {
        return nothing(Verdict.NOT_OURS, true);
    }

    private static CheckResult nothing(Verdict verdict, boolean byFile) {
        return new CheckResult(
                verdict, byFile, null, null, null, null, null, null, null, null, null, SignatureFinding.NONE);
    }
}
