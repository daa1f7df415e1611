package quxiang.signing.review;

import quxiang.signing.list.ReviewHint;

/**
 * A hint on one signing.
 *
 * @param figure what the hint counts; {@link ReviewHint} says in which unit
 */
public record HintRow(ReviewHint kind, long figure) {}
