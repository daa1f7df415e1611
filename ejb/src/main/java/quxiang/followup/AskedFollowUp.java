package quxiang.followup;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a link shows.
 *
 * @param school who asks, or {@code null} when there is no such link
 * @param name whom, masked
 * @param kind of the destination; {@code null} until the last digits were right
 * @param triesLeft how many wrong tries are left
 */
public record AskedFollowUp(
        FollowUpOutcome outcome,
        String school,
        String name,
        String kind,
        String code,
        String place,
        LocalDate beginsOn,
        LocalDate lastDay,
        Instant answeredAt,
        int triesLeft) {

    static AskedFollowUp unknown() {
        return new AskedFollowUp(FollowUpOutcome.UNKNOWN, null, null, null, null, null, null, null, null, 0);
    }
}
