package quxiang.agreement.rescission;

import java.time.Instant;

/**
 * What a paper of a rescission says. Each may be {@code null} and is then printed as a dash.
 *
 * @param agreement the number of the agreement that ends
 * @param initiator which side asked
 * @param closedAt when the school agreed; {@code null} before
 */
record RescissionFacts(
        String unit,
        String unitCode,
        String graduate,
        String idNumber,
        String school,
        String department,
        String level,
        String major,
        String agreement,
        String job,
        Instant signedAt,
        String initiator,
        String cause,
        String reason,
        Instant openedAt,
        Instant closedAt) {}
