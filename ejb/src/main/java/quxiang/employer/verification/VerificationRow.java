package quxiang.employer.verification;

import java.time.Instant;

/**
 * A verification in the centre's queue.
 *
 * @param attempt how often it was submitted
 * @param reviewer who has it now, or {@code null}
 */
public record VerificationRow(
        long id,
        String unitName,
        String creditCode,
        String person,
        VerificationMethod method,
        VerificationState state,
        int attempt,
        Instant submittedAt,
        String reviewer) {}
