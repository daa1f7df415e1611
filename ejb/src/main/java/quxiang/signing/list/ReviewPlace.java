package quxiang.signing.list;

/**
 * Where a signing stands among those that wait for a review and match a filter.
 *
 * @param number its place, from 1; 0 when it is not (or no longer) among them
 * @param total how many there are
 * @param previous the one before, or {@code null}
 * @param next the one after, or the first of all when it is not among them; {@code null} for none
 */
public record ReviewPlace(long number, long total, Long previous, Long next) {

    /** Where to go on when this one is decided. It is the next, else the one before; {@code null} when it was the last. */
    public Long onwards() {
        return next != null ? next : previous;
    }
}
