package quxiang.roster.imports;

/**
 * All rows of a file were taken into a school's roster.
 *
 * @param schoolId which school's
 */
public record RosterImported(long schoolId) {}
