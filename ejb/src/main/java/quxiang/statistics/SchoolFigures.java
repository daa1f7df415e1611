package quxiang.statistics;

/**
 * A unit's letters to the graduates of a school.
 *
 * @param sent letters that were sent
 * @param signed signings in force
 */
public record SchoolFigures(String school, long sent, long signed) {}
