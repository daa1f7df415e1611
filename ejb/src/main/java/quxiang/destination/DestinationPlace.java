package quxiang.destination;

/**
 * Where a destination stands among those that match.
 *
 * @param number counted from 1, or 0 when it is none of them
 * @param total how many match
 * @param previous the one before, or {@code null}
 * @param next the one after, or {@code null}
 */
public record DestinationPlace(long number, long total, Long previous, Long next) {}
