package quxiang.employer.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.WorkDetails;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.CreditCode;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.employer.Employer;
import quxiang.employer.Employers;
import quxiang.employer.PersonFacts;
import quxiang.notice.outbox.Outbox;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;

/**
 * Applies a decision on a verification, in the caller's transaction. The decision is of the centre, of the bank, or of
 * the amount that was named right. The caller holds the lock of {@link Verifications#lock}.
 */
@ApplicationScoped
public class ApprovingVerifications {

    @PersistenceContext
    EntityManager em;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Employers employers;

    @Inject
    Accounts accounts;

    @Inject
    Codes codes;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    /**
     * Approves it: the account acts for the unit from its next request on. A unit that is known by its code is joined
     * and keeps its facts when it was verified before; any other takes over what was told.
     *
     * @throws Refusal {@code employer.suspended}, {@code verification.changed_meanwhile},
     *     {@code verification.mail_taken}
     */
    public void approve(Verification verification) {
        Instant now = clock.instant();
        Account account = accounts.find(verification.accountId()).orElseThrow();
        PersonFacts person = verification.person();
        accounts.byEmail(Role.EMPLOYER, person.getEmail())
                .filter(other -> !other.id().equals(account.id()))
                .ifPresent(other -> {
                    throw new Refusal("verification.mail_taken");
                });
        Employer unit = unit(verification, now);
        unit.requireNotSuspended();
        if (!unit.isVerified()) {
            unit.establish(verification.unit(), section(verification), person.getName(), phone(person, account));
            unit.verify(now);
        }
        verification.approve(unit.id(), actor, now);
        account.identify(
                person.getName(),
                new WorkDetails(
                        person.getGender(),
                        person.getDepartment(),
                        person.getJobTitle(),
                        person.getPhone(),
                        person.getFax()));
        account.readsMailAt(person.getEmail(), verification.mailVerifiedAt());
        account.actFor(unit.id());
        audit.write("VERIFICATION_APPROVED", "VERIFICATION", verification.id(), unit.name());
        if (verification.objection() != null) {
            audit.write("EMPLOYER_DOUBTED", "EMPLOYER", unit.id(), verification.objection());
        }
        outbox.text("VERIFICATION_APPROVED", Role.EMPLOYER, unit.id(), account.mobile(), person.getName(), unit.name());
    }

    /**
     * Rejects it; the user may correct it and submit again.
     *
     * @param code of the table {@code VERIFY_REASON}
     * @param text more words, or {@code null}
     * @throws Refusal {@code verification.changed_meanwhile}
     */
    public void reject(Verification verification, String code, String text) {
        verification.reject(code, text, actor, clock.instant());
        Account account = accounts.find(verification.accountId()).orElseThrow();
        String reason =
                codes.find(CodeTable.VERIFY_REASON, code).map(Code::name).orElse(code);
        String said = text == null ? reason : reason + "（" + text + "）";
        audit.write("VERIFICATION_REJECTED", "VERIFICATION", verification.id(), said);
        outbox.text(
                "VERIFICATION_REJECTED",
                Role.EMPLOYER,
                0,
                account.mobile(),
                verification.person().getUnitName(),
                said);
    }

    private Employer unit(Verification verification, Instant now) {
        if (verification.employerId() != null) {
            return employers.find(verification.employerId()).orElseThrow();
        }
        CreditCode code = new CreditCode(verification.unit().getCreditCode());
        return employers.find(code).orElseGet(() -> {
            Employer unit = new Employer(code, verification.person().getUnitName(), now);
            employers.add(unit);
            try {
                em.flush();
            } catch (PersistenceException e) {
                // Somebody else of the same unit was approved at the same moment; the next try joins the unit that is
                // there then.
                throw new Refusal("verification.changed_meanwhile");
            }
            return unit;
        });
    }

    private String section(Verification verification) {
        return codes.find(CodeTable.PLATFORM_INDUSTRY, verification.unit().getPlatformIndustry())
                .map(Code::parent)
                .orElse(null);
    }

    private static String phone(PersonFacts person, Account account) {
        return person.getPhone() == null ? account.mobile() : person.getPhone();
    }
}
