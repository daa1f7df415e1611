package quxiang.employer.remittance;

/** A remittance is to be paid. Fired in the transaction that asks for it. */
record RemittanceOrdered(long remittanceId) {}
