package quxiang.agreement;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import quxiang.account.caller.RequestAddress;
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
        return agreements
                .byNumber(tidy(number))
                .filter(a -> same(a.checkCode(), tidy(checkCode)))
                .map(this::genuine)
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
        Optional<Agreement> issued = agreements.byHash(PrintingAgreements.sha256(pdf));
        if (issued.isPresent()) {
            return genuine(issued.get());
        }
        return AgreementPdf.numberIn(pdf)
                .flatMap(agreements::byNumber)
                .filter(a -> same(a.checkCode(), tidy(checkCode)))
                .map(a -> CheckResult.altered(a.number()))
                .orElseGet(CheckResult::notOurs);
    }

    private CheckResult genuine(Agreement agreement) {
        Signing signing = em.find(Signing.class, agreement.signingId());
        CheckResult.Verdict verdict =
                signing.state() == SigningState.SIGNED ? CheckResult.Verdict.IN_FORCE : CheckResult.Verdict.ENDED;
        return new CheckResult(
                verdict,
                agreement.number(),
                masked(signing.graduate().name()),
                signing.employer().getName(),
                signing.graduate().schoolName(),
                signing.approvedAt(),
                signing.state(),
                signing.stateSince());
    }

    /** The first character of a name and a star for each of the others. */
    private static String masked(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }

    private static String tidy(String text) {
        return text == null ? "" : text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
