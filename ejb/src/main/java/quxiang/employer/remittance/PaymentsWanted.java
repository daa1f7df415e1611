package quxiang.employer.remittance;

/** The centre wants a payment file. Fired outside of any transaction. */
public record PaymentsWanted() {}
