package quxiang.statistics;

/**
 * What a unit has to do today.
 *
 * @param asked rescissions that graduates asked for and the unit has not answered
 * @param ending letters that end within two days without an answer
 */
public record EmployerDuties(long asked, long ending) {}
