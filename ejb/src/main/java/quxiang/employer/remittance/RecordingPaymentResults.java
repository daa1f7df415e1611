package quxiang.employer.remittance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.audit.Audit;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.Words;
import quxiang.common.crypto.Seal;
import quxiang.employer.verification.ApprovingVerifications;
import quxiang.employer.verification.Verification;
import quxiang.employer.verification.VerificationState;
import quxiang.employer.verification.Verifications;
import quxiang.notice.channel.DemoMessages;
import quxiang.notice.outbox.Outbox;

/** What follows when the bank has paid or could not pay. Whoever asked for the remittance is told by SMS. */
@Stateless
@RolesAllowed("SYSTEM")
public class RecordingPaymentResults {

    /** 其他, of the table {@code VERIFY_REASON}: the bank's own words follow. */
    static final String OTHER_REASON = "9";

    @Inject
    private Verifications verifications;

    @Inject
    private Remittances remittances;

    @Inject
    private ApprovingVerifications approving;

    @Inject
    private Accounts accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private DemoMessages demo;

    @Inject
    private Banks banks;

    @Inject
    private Seal seal;

    @Inject
    private Audit audit;

    @Inject
    private ShanghaiClock clock;

    /** The oldest remittances that wait to be paid. */
    public List<Long> waiting(int most) {
        return remittances.waiting(most);
    }

    /** Pays a remittance at once and shows the statement line. Idempotent. */
    public void payAtOnce(long remittanceId) {
        Remittance remittance = remittances.find(remittanceId);
        Verification verification = verifications.lock(remittance.verificationId());
        remittances.lock(remittance);
        if (remittance.state() == RemittanceState.WAITING) {
            paid(remittance, verification, clock.instant());
            demo.statement(
                    remittance.accountMasked(),
                    Words.of(Words.CHINESE)
                            .text("remittance.statement", banks.payer(), remittance.yuan(seal), remittance.serial()));
        }
    }

    /**
     * Applies what the bank says of a remittance.
     *
     * @return why it cannot be applied, or empty when it was
     */
    public Optional<ResultFault> apply(BankResult result) {
        Optional<Remittance> found = remittances.bySerial(result.serial());
        if (found.isEmpty()) {
            return Optional.of(ResultFault.UNKNOWN_SERIAL);
        }
        Remittance remittance = found.get();
        Verification verification = verifications.lock(remittance.verificationId());
        remittances.lock(remittance);
        if (remittance.state() == RemittanceState.PAID || remittance.state() == RemittanceState.FAILED) {
            return Optional.of(ResultFault.REPEATED);
        }
        if (remittance.state() == RemittanceState.CLOSED) {
            return Optional.of(ResultFault.CLOSED);
        }
        if (remittance.state() == RemittanceState.WAITING) {
            return Optional.of(ResultFault.NOT_SENT);
        }
        if (result.sum() != null && !result.sum().yuan().equals(remittance.yuan(seal))) {
            return Optional.of(ResultFault.AMOUNT);
        }
        if (result.paid()) {
            paid(remittance, verification, result.at() == null ? clock.instant() : result.at());
        } else {
            failed(remittance, verification, result.reason());
        }
        return Optional.empty();
    }

    private void paid(Remittance remittance, Verification verification, Instant at) {
        remittance.paid(at);
        audit.write("REMITTANCE_PAID", "VERIFICATION", verification.id(), remittance.serial());
        if (verification.state() == VerificationState.AWAITING_PAYMENT) {
            verification.paid(clock.instant());
            Account account = accounts.find(verification.accountId()).orElseThrow();
            outbox.text(
                    "REMITTANCE_PAID", Role.EMPLOYER, 0, account.mobile(), remittance.accountMasked(), banks.payer());
        }
    }

    private void failed(Remittance remittance, Verification verification, String reason) {
        remittance.failed(reason, clock.instant());
        audit.write("REMITTANCE_FAILED", "VERIFICATION", verification.id(), remittance.serial());
        if (verification.state() == VerificationState.AWAITING_PAYMENT) {
            approving.reject(verification, OTHER_REASON, "对公账号汇款失败：" + reason);
        }
    }
}
