package quxiang.agreement;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import quxiang.account.caller.RequestAddress;
import quxiang.agreement.rescission.RescissionPaper;
import quxiang.agreement.rescission.RescissionPaperKind;
import quxiang.agreement.rescission.RescissionPapers;
import quxiang.agreement.signature.SignatureFinding;
import quxiang.agreement.signature.SignatureReading;
import quxiang.common.crypto.Sha256;
import quxiang.signing.Signing;
import quxiang.signing.SigningState;

/** 核验电子就业协议书: anyone may ask whether an agreement is genuine and in force (invariant 9). */
@Stateless
@PermitAll
public class CheckingAgreements {

    @PersistenceContext
    EntityManager em;

    @Inject
    Agreements agreements;

    @Inject
    RescissionPapers rescissions;

    @Inject
    CheckLimit limit;

    @Inject
    RequestAddress address;

    /**
     * By number and check code; a wrong code and an unknown number get the same answer.
     *
     * @throws quxiang.common.Refusal {@code agreement.too_many_checks}
     */
    public CheckResult check(String number, String checkCode) {
        limit.count(address.address());
        return genuine(agreements, number, checkCode)
                .map(a -> told(a, inForce(a), false))
                .or(() -> rescissions
                        .genuine(RescissionPaperKind.PROOF, number, checkCode)
                        .map(paper -> proof(paper, CheckResult.Verdict.RESCINDED, false)))
                .orElseGet(CheckResult::unknown);
    }

    /**
     * By the file itself: one changed byte makes it another file. A file that is none of ours gets one and the same answer, whatever
     * number it names: that the number is issued, only its check code tells.
     *
     * @param checkCode 校验码 as printed, or {@code null}
     * @throws quxiang.common.Refusal {@code agreement.too_many_checks}
     */
    public CheckResult check(byte[] pdf, String checkCode) {
        limit.count(address.address());
        SignatureReading reading = SignatureReading.of(pdf);
        return compared(pdf, checkCode, reading).with(reading.finding());
    }

    private CheckResult compared(byte[] pdf, String checkCode, SignatureReading reading) {
        Optional<Agreement> issued = agreements.byHash(Sha256.hex(pdf));
        if (issued.isPresent()) {
            return told(issued.get(), inForce(issued.get()), true);
        }
        Optional<RescissionPaper> proof = rescissions.byHash(RescissionPaperKind.PROOF, Sha256.hex(pdf));
        if (proof.isPresent()) {
            return proof(proof.get(), CheckResult.Verdict.RESCINDED, true);
        }
        if (reading.finding() == SignatureFinding.ADDED) {
            Optional<Agreement> within = agreements.byHash(Sha256.hex(reading.signed()));
            if (within.isPresent()) {
                return told(within.get(), CheckResult.Verdict.ADDED_TO, true);
            }
        }
        Optional<String> named = AgreementPdf.numberIn(pdf);
        return named.flatMap(agreements::byNumber)
                .filter(a -> CheckCode.isRight(a.checkCode(), checkCode))
                .map(a -> told(a, CheckResult.Verdict.ALTERED, true))
                .or(() -> named.flatMap(number -> rescissions.genuine(RescissionPaperKind.PROOF, number, checkCode))
                        .map(paper -> proof(paper, CheckResult.Verdict.ALTERED, true)))
                .orElseGet(CheckResult::notOurs);
    }

    /** The agreement of this number, when the check code is its. */
    static Optional<Agreement> genuine(Agreements all, String number, String checkCode) {
        return all.byNumber(CheckCode.digits(number)).filter(a -> CheckCode.isRight(a.checkCode(), checkCode));
    }

    private CheckResult.Verdict inForce(Agreement agreement) {
        SigningState state = em.find(Signing.class, agreement.signingId()).state();
        return state == SigningState.SIGNED
                ? CheckResult.Verdict.IN_FORCE
                : state.isOpen() ? CheckResult.Verdict.NOT_YET : CheckResult.Verdict.ENDED;
    }

    private CheckResult told(Agreement agreement, CheckResult.Verdict verdict, boolean byFile) {
        Signing signing = em.find(Signing.class, agreement.signingId());
        return told(verdict, byFile, agreement.number(), agreement.issuedAt(), signing);
    }

    /** Of a 解约证明 the same is told as of the agreement that has ended. */
    private CheckResult proof(RescissionPaper paper, CheckResult.Verdict verdict, boolean byFile) {
        return told(verdict, byFile, paper.number(), paper.issuedAt(), rescissions.signing(paper));
    }

    private static CheckResult told(
            CheckResult.Verdict verdict, boolean byFile, String number, Instant issuedAt, Signing signing) {
        return new CheckResult(
                verdict,
                byFile,
                number,
                masked(signing.graduate().name()),
                signing.employer().getName(),
                signing.graduate().schoolName(),
                issuedAt,
                signing.state(),
                signing.stateSince(),
                AgreedTerms.of(signing),
                signing.route(),
                SignatureFinding.NONE);
    }

    /** The first character of a name and a star for each of the others. */
    public static String masked(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }
}
