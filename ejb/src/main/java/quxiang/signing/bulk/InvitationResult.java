package quxiang.signing.bulk;

import java.io.Serializable;
import quxiang.common.Refusal;

/**
 * What became of one letter of many.
 *
 * @param name of the graduate, or {@code null} when the unit has no such letter
 * @param refusal why it was not done, or {@code null} when it was
 */
public record InvitationResult(long id, String name, Refusal refusal) implements Serializable {

    /** Of a key that is not the unit's, or of nothing. */
    static InvitationResult unknown(long id) {
        return new InvitationResult(id, null, new Refusal("signing.not_found"));
    }

    public boolean done() {
        return refusal == null;
    }
}
