package quxiang.employer.remittance;

import java.time.Instant;

/**
 * A payment file as the centre sees it.
 *
 * @param written whether it lies complete in its folder
 * @param yuan the total of its sums, or {@code null} before
 * @param sha256 of the bytes before its trailer, or {@code null} before
 */
public record PaymentFileRow(
        long id, String name, boolean written, int payments, String yuan, String sha256, Instant begunAt) {}
