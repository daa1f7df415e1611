package quxiang.signing.reminder;

import java.time.Instant;
import quxiang.common.Role;
import quxiang.signing.Route;

/**
 * Something that waits for an answer.
 *
 * @param initiator who asked for a rescission; {@code null} of a letter
 * @param until the end of the time for an answer
 */
record Overdue(
        long id,
        long signingId,
        long employerId,
        long graduateId,
        long schoolId,
        String name,
        String unit,
        String school,
        Route route,
        Role initiator,
        Instant until) {}
