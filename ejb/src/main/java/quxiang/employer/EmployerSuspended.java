package quxiang.employer;

/** The centre has suspended a unit: what it has open ends in the same transaction. */
public record EmployerSuspended(long employerId) {}
