package quxiang.employer.remittance;

/** The centre asks for a payment file. Fired outside of any transaction. */
public record PaymentsWanted() {}
