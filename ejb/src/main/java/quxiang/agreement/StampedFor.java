package quxiang.agreement;

import quxiang.signing.SigningState;

/**
 * Which agreement a code on paper is of, as whoever holds the paper knows it anyway.
 *
 * @param graduate the graduate's name, masked: 刘*
 */
public record StampedFor(String employer, String graduate, String school, SigningState state) {

    /** Whether its stamped pages are missing. */
    public boolean isMissing() {
        return state == SigningState.AWAITING_STAMPED;
    }
}
