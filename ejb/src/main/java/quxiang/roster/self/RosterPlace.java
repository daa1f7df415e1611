package quxiang.roster.self;

/** Where a person stands in a roster: at which school, in which cohort. */
public record RosterPlace(long id, String school, int cohort) {}
