package quxiang.employer.verification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.atomic.AtomicInteger;
import quxiang.account.Account;
import quxiang.common.ShanghaiClock;
import quxiang.employer.PersonFacts;
import quxiang.employer.UnitFacts;

/** Users who have told who they are and which unit is theirs. */
@Stateless
@PermitAll
public class Applicants {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private VerificationDocuments proofs;

    @Inject
    private ShanghaiClock clock;

    /** Somebody who wants to prove a unit. */
    public record Applicant(long accountId, long verificationId, String creditCode, String unit, String mobile) {}

    /** A user of a new unit who chose 对公账号汇款认证. */
    public Applicant newApplicant() {
        int number = NEXT.incrementAndGet();
        return applicant(number, creditCode(number), "汇款单位" + number);
    }

    /** Another user of the same unit. */
    public Applicant colleague(Applicant of) {
        return applicant(NEXT.incrementAndGet(), of.creditCode(), of.unit());
    }

    private Applicant applicant(int number, String code, String unit) {
        String mobile = "1880000" + number;
        Account account = Account.employerUser(mobile, "188****" + number, mobile, "x", clock.instant());
        em.persist(account);
        em.flush();
        Verification verification = new Verification(account.id(), clock.instant());
        verification.tellPerson(
                new PersonFacts("张三", "1", unit, "人事部", "经理", "a" + number + "@example.com", "010-1234567", null),
                clock.instant(),
                clock.instant());
        verification.tellUnit(
                new UnitFacts(code, "02", "软件", "04", "39", "2", "110108", "北京市 海淀区", "路1号", "https://example.com"),
                VerificationMethod.REMITTANCE,
                clock.instant());
        em.persist(verification);
        em.flush();
        proofs.add(
                verification.id(),
                DocumentKind.LETTER,
                new StoredDocument("none", "letter.png", 1, 1, 1, "0".repeat(64)));
        return new Applicant(account.id(), verification.id(), code, unit, mobile);
    }

    /** Takes the letter away again. */
    public void loseLetter(Applicant applicant) {
        em.createNativeQuery("update verification_file set removed_at = created_at where verification_id = ?")
                .setParameter(1, applicant.verificationId())
                .executeUpdate();
    }

    /** The n-th code, with its check character. */
    public static String creditCode(int number) {
        String body = "91110108MA" + "%07d".formatted(number);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += CHARACTERS.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + CHARACTERS.charAt((31 - sum % 31) % 31);
    }

    /** How far a verification is. */
    public VerificationState state(Applicant applicant) {
        return em.find(Verification.class, applicant.verificationId()).state();
    }

    /** Why it was rejected. */
    public String reason(Applicant applicant) {
        return em.find(Verification.class, applicant.verificationId()).reasonText();
    }
}
