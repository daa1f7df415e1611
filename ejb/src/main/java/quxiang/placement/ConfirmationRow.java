package quxiang.placement;

import java.time.Instant;

/**
 * A graduate in the school's list of confirmations.
 *
 * @param reopenedFor what changed after it was confirmed, or {@code null}
 * @param asked what the graduate says is wrong, or {@code null}
 * @param transferNumber 转递编号 of the sheet in force, or {@code null}
 * @param activated whether the graduate has an account
 */
public record ConfirmationRow(
        long id,
        String name,
        String idMasked,
        String studentNo,
        String department,
        String major,
        ConfirmationState state,
        Instant confirmedAt,
        Instant reopenedAt,
        ReopenReason reopenedFor,
        String asked,
        Instant remindedAt,
        String transferNumber,
        boolean activated) {}
