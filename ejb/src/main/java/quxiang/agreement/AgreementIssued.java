package quxiang.agreement;

/** An agreement got its number; after the commit its PDF is printed. */
record AgreementIssued(long signingId) {}
