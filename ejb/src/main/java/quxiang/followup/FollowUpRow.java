package quxiang.followup;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A graduate of a sample, in a list.
 *
 * @param place as it was registered when the sample was drawn, or {@code null}
 * @param linked whether a link was sent
 * @param locked whether the link is of no use any more, after too many wrong tries
 * @param changed whether something else is registered now, or nothing
 * @param answeredRole GRADUATE or SCHOOL, or {@code null}
 * @param mobile the number at which the graduate is reached, or {@code null}
 * @param version by which it is known whether somebody changed it meanwhile
 */
public record FollowUpRow(
        long id,
        long graduateId,
        String name,
        String idMasked,
        String department,
        String major,
        String mobile,
        Long signingId,
        Long destinationId,
        String kind,
        String code,
        String place,
        LocalDate beginsOn,
        FollowUpState state,
        boolean linked,
        boolean locked,
        boolean changed,
        Instant askedAt,
        int asks,
        String truth,
        Instant answeredAt,
        String answeredRole,
        String answeredName,
        FollowUpTask task,
        String taskNote,
        Instant taskAt,
        String taskName,
        int version,
        String sample,
        LocalDate lastDay) {

    /** Whether an answer would be about something that is not registered any more. */
    public boolean isStale() {
        return changed && state.isOpen();
    }

    /** Whether the graduate is asked by telephone. */
    public boolean isByTelephone() {
        return state.isOpen() && (!linked || locked);
    }
}
