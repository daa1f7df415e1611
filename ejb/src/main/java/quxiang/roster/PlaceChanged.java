package quxiang.roster;

/**
 * Another destination of a graduate counts, or none any more. Observed in the same transaction, with the graduate's row locked.
 *
 * @param graduateId who
 */
public record PlaceChanged(long graduateId) {}
