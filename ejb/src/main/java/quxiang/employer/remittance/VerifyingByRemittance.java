package quxiang.employer.remittance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.CreditCode;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.employer.Employer;
import quxiang.employer.Employers;
import quxiang.employer.verification.ApprovingVerifications;
import quxiang.employer.verification.Verification;
import quxiang.employer.verification.VerificationDocuments;
import quxiang.employer.verification.VerificationMethod;
import quxiang.employer.verification.VerificationState;
import quxiang.employer.verification.Verifications;

/** 对公账号汇款认证 by the user: 提交 the account, and then name the sum that came. */
@Stateless
@RolesAllowed("EMPLOYER")
public class VerifyingByRemittance {

    /** How many remittances a unit may ask for on one day, by all its users together. */
    static final int A_DAY = 3;

    @Inject
    private Actor actor;

    @Inject
    private Verifications verifications;

    @Inject
    private Remittances remittances;

    @Inject
    private Employers employers;

    @Inject
    private VerificationDocuments proofs;

    @Inject
    private ApprovingVerifications approving;

    @Inject
    private Banks banks;

    @Inject
    private Seal seal;

    @Inject
    private Audit audit;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Event<RemittanceOrdered> ordered;

    /** The latest remittance of the own verification, if one was asked for. */
    public Optional<RemittanceView> latest() {
        return verifications
                .mine(actor)
                .flatMap(mine -> remittances.latest(mine.id()))
                .map(remittance -> remittance.view(banks.payer()));
    }

    /**
     * 收款人: the unit's full name. A unit that is known already is paid under the name that is known of it.
     *
     * @throws Refusal {@code verification.incomplete}
     */
    public String payee() {
        return payee(verifications.mine(actor).orElseThrow(() -> new Refusal("verification.incomplete")));
    }

    private String payee(Verification verification) {
        if (!verification.isUnitTold() || !verification.isPersonTold()) {
            throw new Refusal("verification.incomplete");
        }
        return employers
                .find(new CreditCode(verification.unit().getCreditCode()))
                .map(Employer::name)
                .orElse(verification.person().getUnitName());
    }

    /**
     * 提交: asks for a remittance with another sum than any before. The account cannot be changed after.
     *
     * @throws Refusal {@code remittance.other_method}, {@code remittance.daily_cap}, {@code verification.file.LETTER},
     *     {@code verification.incomplete}, {@code verification.submitted}, {@code employer.suspended}
     */
    public void submit(PayeeBank bank) {
        Verification verification = verifications.lockMine(actor);
        if (verification.method() != VerificationMethod.REMITTANCE) {
            throw new Refusal("remittance.other_method");
        }
        if (!verification.isEditable()) {
            throw new Refusal("verification.submitted");
        }
        Instant now = clock.instant();
        String payee = payee(verification);
        String creditCode = verification.unit().getCreditCode();
        if (remittances.requestedSince(
                        creditCode,
                        clock.today().atStartOfDay(ShanghaiClock.ZONE).toInstant())
                >= A_DAY) {
            throw new Refusal("remittance.daily_cap", A_DAY);
        }
        employers.find(new CreditCode(creditCode)).ifPresent(Employer::requireNotSuspended);
        proofs.requireComplete(verification);
        verification.submit(now);
        Remittance remittance = new Remittance(verification.id(), creditCode, payee, bank, seal, now);
        remittances.add(remittance);
        audit.write("REMITTANCE_REQUESTED", "VERIFICATION", verification.id(), remittance.serial());
        ordered.fire(new RemittanceOrdered(remittance.id()));
    }

    /**
     * Submits the sum that came. A wrong one is counted, so that it is no refusal; the third one ends the remittance,
     * and another one may be asked for.
     *
     * @param typed as it was typed
     * @param request the idempotency key: a request that is sent twice has the effect of one
     * @throws Refusal {@code remittance.amount_form} and {@code .amount_range}, which are not counted;
     *     {@code remittance.not_paid}, {@code .no_tries}
     */
    public RemittanceAnswer answer(String typed, String request) {
        RemittedSum named = RemittedSum.read(typed);
        Verification verification = verifications.lockMine(actor);
        Remittance remittance =
                remittances.latest(verification.id()).orElseThrow(() -> new Refusal("remittance.not_paid"));
        remittances.lock(remittance);
        if (remittance.state() != RemittanceState.PAID) {
            throw new Refusal("remittance.not_paid");
        }
        boolean open = verification.state() == VerificationState.AWAITING_AMOUNT;
        RemittanceAnswer answer = remittance.answer(named, request, seal, clock.instant());
        if (open) {
            audit.write("REMITTANCE_ANSWERED", "VERIFICATION", verification.id(), answer.name());
            follow(answer, verification);
        }
        return answer;
    }

    /**
     * 没有收到汇款: the user waits no longer. They may name another account or choose the other way. The daily number of
     * remittances goes on counting.
     *
     * @throws Refusal {@code remittance.too_early}, {@code remittance.not_paid} when there is none,
     *     {@code remittance.changed_meanwhile}
     */
    public void giveUp() {
        Verification verification = verifications.lockMine(actor);
        Remittance remittance =
                remittances.latest(verification.id()).orElseThrow(() -> new Refusal("remittance.not_paid"));
        remittances.lock(remittance);
        remittance.giveUp(null, clock.instant());
        verification.takeBack(clock.instant());
        audit.write("REMITTANCE_GIVEN_UP", "VERIFICATION", verification.id(), remittance.serial());
    }

    private void follow(RemittanceAnswer answer, Verification verification) {
        if (answer == RemittanceAnswer.RIGHT) {
            approving.approve(verification);
        } else if (answer == RemittanceAnswer.USED_UP) {
            approving.reject(verification, RecordingPaymentResults.OTHER_REASON, "汇款金额已三次填写错误");
        }
    }
}
