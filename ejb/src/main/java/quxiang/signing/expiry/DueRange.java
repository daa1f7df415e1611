package quxiang.signing.expiry;

/**
 * A range of the invitations past their deadline, in the order of their deadlines.
 *
 * @param after the place before the first, or {@code null} for the beginning
 * @param upTo the place of the last, or {@code null} for the end
 */
public record DueRange(DueInvitation after, DueInvitation upTo) {

    /** All of them. */
    public static final DueRange ALL = new DueRange(null, null);
}
