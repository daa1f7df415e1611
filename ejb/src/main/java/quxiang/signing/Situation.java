package quxiang.signing;

import java.time.Instant;
import quxiang.common.Actor;

/**
 * What a move is judged by: who asks and when, and the signing as it was read.
 *
 * @param department the graduate's department, or {@code null}
 * @param endorsedAt when the department found it good, or {@code null}
 * @param route how the signing comes about
 * @param unitChanged whether the unit has another name or code than the graduate agreed to
 * @param circumstances what else the guards may ask
 */
public record Situation(
        Actor by,
        Instant now,
        SigningState state,
        Instant sentAt,
        Instant deadline,
        long graduateId,
        String department,
        Instant endorsedAt,
        Route route,
        boolean unitChanged,
        Circumstances circumstances) {

    /** Whether 通过 of who asks is that of a department, before the school's. */
    public boolean isEndorsing() {
        return circumstances.endorses(by, sentAt);
    }
}
