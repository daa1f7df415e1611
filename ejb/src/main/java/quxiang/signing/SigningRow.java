package quxiang.signing;

import java.time.Instant;

/**
 * A row of a list of signings.
 *
 * @param rescission the state of the rescission that the row shows, or of the open one; {@code null} when there is none
 * @param initiator which side asked for that rescission
 * @param outcome why that rescission failed
 * @param note the reason in words of the last step
 * @param agreement the agreement's number, or {@code null}
 */
public record SigningRow(
        long id,
        long graduateId,
        String name,
        String idMasked,
        String school,
        String department,
        String levelCode,
        String major,
        String employer,
        String jobTitle,
        SigningState state,
        EndReason reason,
        String note,
        Instant since,
        Instant sentAt,
        Instant deadline,
        Instant acceptedAt,
        RescissionState rescission,
        quxiang.common.Role initiator,
        RescissionOutcome outcome,
        String rescissionReason,
        String agreement) {}
