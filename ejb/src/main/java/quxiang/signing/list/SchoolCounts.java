package quxiang.signing.list;

import java.util.Map;
import quxiang.signing.SigningState;

/** How many signings of a school's cohort stand in each state. It also says how many rescissions wait for its review. */
public record SchoolCounts(Map<SigningState, Long> states, long rescissionsToReview) {

    public SchoolCounts {
        states = Map.copyOf(states);
    }
}
