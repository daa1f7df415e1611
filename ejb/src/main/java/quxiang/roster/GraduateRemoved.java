package quxiang.roster;

/**
 * The school took a graduate out of its roster. Observed in the same transaction, with the graduate's row locked.
 *
 * @param graduateId who
 */
public record GraduateRemoved(long graduateId) {}
