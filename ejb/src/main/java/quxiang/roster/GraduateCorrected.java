package quxiang.roster;

/**
 * The school changed a graduate's name, document, school, level or major. Observed in the same transaction, with the graduate's row locked.
 *
 * @param graduateId who
 */
public record GraduateCorrected(long graduateId) {}
