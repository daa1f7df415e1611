package quxiang.signing.review;

import java.io.Serializable;
import quxiang.common.Refusal;

/**
 * What became of one signing of many that were reviewed together.
 *
 * @param name of the graduate, or {@code null} when the reviewer has no such signing
 * @param refusal why it was not done, or {@code null} when it was
 */
public record ReviewResult(long id, String name, String employer, Refusal refusal) implements Serializable {

    /** Of a key that is not the reviewer's, or of nothing. */
    static ReviewResult unknown(long id) {
        return new ReviewResult(id, null, null, new Refusal("signing.not_found"));
    }

    public boolean done() {
        return refusal == null;
    }
}
