package quxiang.roster;

/**
 * All rows of a file were taken into a school's roster.
 *
 * @param schoolId which school's
 */
record RosterImported(long schoolId) {}
