package quxiang.signing.list;

import java.time.Instant;
import quxiang.signing.EndReason;
import quxiang.signing.Route;
import quxiang.signing.SigningState;
import quxiang.signing.rescission.RescissionOutcome;
import quxiang.signing.rescission.RescissionState;

/**
 * A row of a list of signings.
 *
 * @param rescission the state of the rescission that the row shows, or of the open one; {@code null} when there is none
 * @param initiator which side asked for that rescission
 * @param outcome why that rescission failed
 * @param note the reason in words of the last step
 * @param agreement the agreement's number, or {@code null}
 * @param schoolPhone the telephone of the school's employment office, or {@code null}
 * @param pairLive whether this unit has an open or signed signing with the graduate, this one or another
 * @param endorsedAt 院系初审: when the graduate's department found it good, or {@code null}
 * @param cohort of which season
 * @param answerUntil until when that rescission can be answered, or {@code null}
 * @param unanswered 对方未回应: whether the school is asked to decide it without an answer; {@code null} without one
 * @param unitChanged whether the unit has another name or code than the graduate agreed to
 * @param route how it comes about
 * @param activated whether the graduate has an account and can know
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
        String agreement,
        String schoolPhone,
        boolean pairLive,
        Instant endorsedAt,
        int cohort,
        Instant answerUntil,
        Boolean unanswered,
        boolean unitChanged,
        boolean activated,
        Route route) {}
