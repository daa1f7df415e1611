package quxiang.employer.remittance;

import java.time.Instant;

/**
 * A remittance as the centre sees it: never its sum.
 *
 * @param user who asked for it
 * @param account masked
 * @param tries wrong sums that were named
 * @param reason why the bank could not pay, or {@code null}
 * @param fileId the payment file that it stands in, or {@code null}
 * @param confirmedAt when the right sum was named, or {@code null}
 */
public record RemittanceRow(
        long id,
        String serial,
        String payee,
        String creditCode,
        String user,
        String account,
        String bank,
        RemittanceState state,
        int tries,
        String reason,
        Long fileId,
        Instant requestedAt,
        Instant paidAt,
        Instant confirmedAt) {

    /** Whether the three tries went into wrong sums. */
    public boolean usedUp() {
        return tries >= Remittance.TRIES;
    }

    /** Whether it may still come and prove the unit. */
    public boolean isOpen() {
        return switch (state) {
            case WAITING, SENT -> true;
            case PAID -> confirmedAt == null && !usedUp();
            default -> false;
        };
    }
}
