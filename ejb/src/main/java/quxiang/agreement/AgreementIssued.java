package quxiang.agreement;

/** An agreement got its number; once the transaction is through, its PDF is printed. */
record AgreementIssued(long signingId) {}
