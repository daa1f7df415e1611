package quxiang.employer.remittance;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import quxiang.account.Account;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.employer.verification.Applicants.Applicant;

/** What the bank and the system know and users do not. */
@Stateless
@RunAs("SYSTEM")
@PermitAll
public class BankSide {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Remittances remittances;

    @Inject
    private PaymentFiles files;

    @Inject
    private Banks banks;

    @Inject
    private Seal seal;

    @Inject
    private ShanghaiClock clock;

    private Remittance latest(Applicant applicant) {
        return remittances.latest(applicant.verificationId()).orElseThrow();
    }

    /** The sum that the bank paid last. */
    public String sum(Applicant applicant) {
        return latest(applicant).yuan(seal);
    }

    /** A sum that is not the one. */
    public String otherSum(Applicant applicant) {
        return sum(applicant).equals("1.00") ? "2.00" : "1.00";
    }

    public String serial(Applicant applicant) {
        return latest(applicant).serial();
    }

    public RemittanceState state(Applicant applicant) {
        return latest(applicant).state();
    }

    /** Gives what waits to a file without writing it, as if the server had gone down then. */
    public OptionalLong begin() {
        return files.begin();
    }

    public void write(long file) {
        files.write(file);
    }

    public String text(long file) {
        return new String(remittances.file(file).bytes(), StandardCharsets.UTF_8);
    }

    public Path folder() {
        return banks.folder();
    }

    /** The payment files in which a remittance stands. */
    public List<?> filesWith(String serial) {
        return em.createNativeQuery("select file_id from remittance where file_id is not null and serial = ?")
                .setParameter(1, serial)
                .getResultList();
    }

    /** As if the payment file had gone to the bank some days ago. */
    public void sentDaysAgo(Applicant applicant, int days) {
        em.createNativeQuery("update remittance set sent_at = ? where id = ?")
                .setParameter(1, Timestamp.from(clock.instant().minus(Duration.ofDays(days))))
                .setParameter(2, latest(applicant).id())
                .executeUpdate();
    }

    public long id(Applicant applicant) {
        return latest(applicant).id();
    }

    /** Somebody of the centre. */
    public long newReviewer() {
        Account account = Account.staff(Role.CENTRE, "bank" + System.nanoTime(), "中心审核员", "x", clock.instant());
        em.persist(account);
        em.flush();
        return account.id();
    }
}
