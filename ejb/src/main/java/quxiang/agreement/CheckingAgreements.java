package quxiang.agreement;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import quxiang.account.caller.RequestAddress;
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
        Optional<Agreement> issued = agreements.byHash(Sha256.hex(pdf));
        if (issued.isPresent()) {
            return told(issued.get(), inForce(issued.get()), true);
        }
        return AgreementPdf.numberIn(pdf)
                .flatMap(agreements::byNumber)
                .filter(a -> same(a.checkCode(), tidy(checkCode)))
                .map(a -> told(a, CheckResult.Verdict.ALTERED, true))
                .orElseGet(CheckResult::notOurs);
    }

    /** The agreement of this number, when the check code is its. */
    static Optional<Agreement> genuine(Agreements all, String number, String checkCode) {
        return all.byNumber(tidy(number).replaceAll("\\D", "")).filter(a -> same(a.checkCode(), tidy(checkCode)));
    }

    private CheckResult.Verdict inForce(Agreement agreement) {
        SigningState state = em.find(Signing.class, agreement.signingId()).state();
        return state == SigningState.SIGNED
                ? CheckResult.Verdict.IN_FORCE
                : state.isOpen() ? CheckResult.Verdict.NOT_YET : CheckResult.Verdict.ENDED;
    }

    private CheckResult told(Agreement agreement, CheckResult.Verdict verdict, boolean byFile) {
        Signing signing = em.find(Signing.class, agreement.signingId());
        return new CheckResult(
                verdict,
                byFile,
                agreement.number(),
                masked(signing.graduate().name()),
                signing.employer().getName(),
                signing.graduate().schoolName(),
                agreement.issuedAt(),
                signing.state(),
                signing.stateSince(),
                AgreedTerms.of(signing),
                signing.route());
    }

    /** The first character of a name and a star for each of the others. */
    static String masked(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }

    /** As people type what they read: in full width, with spaces, hyphens and the label before it. */
    private static String tidy(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .replaceFirst("^\\s*(CHECK\\s*CODE|NUMBER|NO)\\s*[.:]?", "")
                        .replaceAll("[^0-9A-Z]", "");
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
