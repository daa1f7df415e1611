package quxiang.upkeep;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.ShanghaiClock;
import quxiang.employer.remittance.BankFolder;
import quxiang.employer.verification.OrphanedDocuments;
import quxiang.job.Forecast;

/** Clears away what is kept no longer, by the retention rules. Each transaction takes so many rows that nobody waits for it. */
@Stateless
@RolesAllowed("SYSTEM")
public class ApplyingRetention {

    /** A file that no row names may belong to an upload that is going on. After a day it does not. */
    private static final Duration UPLOAD = Duration.ofDays(1);

    /** Files for and from the bank name accounts and sums; the bank has fetched or sent them within days. */
    static final int BANK_FILES = 30;

    static final int LEAST_BANK_FILES = 7;

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    @Inject
    OrphanedDocuments proofs;

    @Inject
    BankFolder bank;

    /** How many rows of each table a run would delete now, with the day before which they are. */
    public Forecast forecast() {
        return Forecast.of(Arrays.stream(RetentionRule.values())
                .map(one -> new Forecast.Part(one.table(), clock.today().minusDays(one.days()), count(one)))
                .filter(part -> part.count() > 0)
                .toList());
    }

    /** How much of one a run would delete now. */
    public long count(RetentionRule perishable) {
        return jdbi.withHandle(handle -> handle.createQuery(perishable.count())
                .bind("before", before(perishable))
                .mapTo(long.class)
                .one());
    }

    /**
     * Deletes some of what is kept no longer.
     *
     * @param most how many rows at most
     * @return how many were deleted; fewer than {@code most} when none is left
     */
    public int clear(RetentionRule perishable, int most) {
        return jdbi.withHandle(handle -> handle.createUpdate(perishable.delete())
                .bind("before", before(perishable))
                .bind("most", most)
                .execute());
    }

    /**
     * Deletes orphaned images of verifications, which no row names. A server left them behind that went down in the middle of an upload.
     *
     * @return how many
     */
    public int clearImages() {
        return proofs.clear(clock.instant().minus(UPLOAD));
    }

    /**
     * Deletes readable files for and from the bank ({@code QUXIANG_KEEP_BANK_FILES}).
     *
     * @return how many
     */
    public int clearBankFiles() {
        int days = RetentionRule.days("BANK_FILES", BANK_FILES, LEAST_BANK_FILES);
        return bank.clear(clock.instant().minus(Duration.ofDays(days)));
    }

    private Instant before(RetentionRule perishable) {
        return clock.instant().minus(Duration.ofDays(perishable.days()));
    }
}
