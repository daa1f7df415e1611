package quxiang.agreement;

/**
 * What a code on paper is of, as whoever holds the paper knows it anyway.
 *
 * @param graduate the graduate's name, masked: 刘*
 * @param state the state of the signing, or of its rescission
 * @param missing whether the stamped pages are missing
 * @param rescission whether it is the form of a rescission, and not the agreement
 */
public record StampedFor(
        String employer, String graduate, String school, Enum<?> state, boolean missing, boolean rescission) {

    /** Whether its stamped pages are missing. */
    public boolean isMissing() {
        return missing;
    }
}
