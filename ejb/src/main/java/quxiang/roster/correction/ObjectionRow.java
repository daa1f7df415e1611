package quxiang.roster.correction;

import java.time.Instant;
import java.util.List;

/**
 * An objection as its graduate and the school see it.
 *
 * @param facts what is asked for
 * @param remark in the graduate's words, or {@code null}
 * @param evidence whether there is an image
 * @param note why it was turned down, or {@code null}
 * @param decidedAt when it was answered, or {@code null}
 */
public record ObjectionRow(
        long id,
        long graduateId,
        String name,
        String idMasked,
        String department,
        String major,
        List<AskedFact> facts,
        String remark,
        boolean evidence,
        ObjectionState state,
        String note,
        Instant submittedAt,
        Instant decidedAt) {

    /** Whether another ID number is asked for. */
    public boolean asksForNumber() {
        return facts.stream().anyMatch(AskedFact::isNumber);
    }
}
