package quxiang.employer.remittance;

import java.time.Instant;

/**
 * What a line of a result file says.
 *
 * @param paid whether the bank paid
 * @param sum the sum, if the bank tells it, or {@code null}
 * @param reason why it could not pay, or {@code null}
 * @param at when it paid, or {@code null}
 */
record BankResult(String serial, boolean paid, RemittedSum sum, String reason, Instant at) {}
