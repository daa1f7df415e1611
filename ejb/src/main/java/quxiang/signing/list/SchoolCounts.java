package quxiang.signing.list;

import java.util.Map;
import quxiang.signing.SigningState;

/**
 * How many signings of a school's cohort stand in each state, and what waits for its review.
 *
 * @param papersToReview how many on paper wait, their terms or their stamped pages
 */
public record SchoolCounts(Map<SigningState, Long> states, long rescissionsToReview, long papersToReview) {

    public SchoolCounts {
        states = Map.copyOf(states);
    }

    /** How many letters that graduates accepted wait. */
    public long signingsToReview() {
        return of(SigningState.AWAITING_SCHOOL) + of(SigningState.AWAITING_TERMS) - papersToReview;
    }

    private long of(SigningState state) {
        return states.getOrDefault(state, 0L);
    }
}
