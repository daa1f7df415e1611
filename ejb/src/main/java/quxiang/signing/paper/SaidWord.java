package quxiang.signing.paper;

import java.time.Instant;

/**
 * The latest word of the unit that an agreement names.
 *
 * @param reason of an objection; {@code null} of a confirmation
 * @param actorName who of the unit said it
 */
public record SaidWord(UnitWord word, String reason, String actorName, Instant saidAt) {

    /** Whether it is an objection. */
    public boolean objection() {
        return word == UnitWord.OBJECTED;
    }
}
