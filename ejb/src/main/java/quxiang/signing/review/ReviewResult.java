package quxiang.signing.review;

import quxiang.common.Refusal;

/**
 * What became of one signing of many that were reviewed together.
 *
 * @param refusal why it was not done, or {@code null} when it was
 */
public record ReviewResult(long id, String name, String employer, Refusal refusal) {

    public boolean done() {
        return refusal == null;
    }
}
