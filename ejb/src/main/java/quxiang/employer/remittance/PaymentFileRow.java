package quxiang.employer.remittance;

import java.time.Instant;

/**
 * A payment file as the centre sees it. It names no total: that of one payment would be its sum.
 *
 * @param written whether it lies complete in its folder
 * @param sha256 of the bytes before its trailer, or {@code null} before
 */
public record PaymentFileRow(long id, String name, boolean written, int payments, String sha256, Instant begunAt) {}
