package quxiang.employer;

/**
 * A unit has another name or code than before.
 *
 * @param employerId which unit
 */
public record UnitChanged(long employerId) {}
