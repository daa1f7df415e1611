package quxiang.employer.remittance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.audit.Audit;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.employer.verification.ApprovingVerifications;
import quxiang.employer.verification.Verification;
import quxiang.employer.verification.Verifications;

/** 关闭汇款: the centre ends a remittance that will not come or was asked for wrongly. Its user may ask for another one. */
@Stateless
@RolesAllowed("CENTRE")
public class ClosingRemittances {

    private static final int LONGEST = 200;

    @Inject
    private Verifications verifications;

    @Inject
    private Remittances remittances;

    @Inject
    private ApprovingVerifications approving;

    @Inject
    private Audit audit;

    @Inject
    private ShanghaiClock clock;

    /**
     * @param why told to the user
     * @throws Refusal {@code remittance.no_reason}, {@code remittance.changed_meanwhile} when it has ended already
     */
    public void close(long remittanceId, String why) {
        if (why == null || why.isBlank() || why.length() > LONGEST) {
            throw new Refusal("remittance.no_reason", LONGEST);
        }
        Remittance remittance = remittances.find(remittanceId);
        if (remittance == null) {
            throw new Refusal("remittance.changed_meanwhile");
        }
        Verification verification = verifications.lock(remittance.verificationId());
        remittances.lock(remittance);
        remittance.close(why.strip(), clock.instant());
        audit.write("REMITTANCE_CLOSED", "VERIFICATION", verification.id(), remittance.serial());
        approving.reject(verification, RecordingPaymentResults.OTHER_REASON, why.strip());
    }
}
