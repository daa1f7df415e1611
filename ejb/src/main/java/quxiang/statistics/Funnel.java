package quxiang.statistics;

/**
 * How far a unit's letters of a cohort have come; each part is contained in the one before.
 *
 * @param sent letters that were sent
 * @param accepted those that the graduate accepted
 * @param signed those that the school approved, also when the signing was rescinded or voided later
 */
public record Funnel(long sent, long accepted, long signed) {}
