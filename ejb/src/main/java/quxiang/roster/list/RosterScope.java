package quxiang.roster.list;

/**
 * In which roster graduates are looked for.
 *
 * @param inForce whether the graduate {@code g} has an agreement in force, as SQL
 */
record RosterScope(long school, int cohort, String inForce) {}
