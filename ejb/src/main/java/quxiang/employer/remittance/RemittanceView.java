package quxiang.employer.remittance;

import java.time.Instant;

/**
 * A remittance as the user sees it who asked for it.
 *
 * @param account 对公账号, masked
 * @param cnaps 开户行联行号, or {@code null}
 * @param payer the account from which it comes, masked
 * @param triesLeft how often a sum may still be named
 * @param reason why the bank could not pay, or {@code null}
 * @param paidAt when it was paid, or {@code null}
 * @param endedAt when it was confirmed, failed, given up or used up, or {@code null}
 * @param givenUpFrom from when on the user may give it up, or {@code null} for at once
 */
public record RemittanceView(
        RemittanceState state,
        String payee,
        String account,
        String bank,
        String cnaps,
        String payer,
        int triesLeft,
        String reason,
        Instant requestedAt,
        Instant paidAt,
        Instant endedAt,
        Instant givenUpFrom) {

    /** Whether the three tries went into wrong sums. */
    public boolean usedUp() {
        return triesLeft == 0;
    }
}
