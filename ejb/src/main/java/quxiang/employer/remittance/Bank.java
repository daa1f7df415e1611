package quxiang.employer.remittance;

/** What pays. It is told of every remittance once that is certain, perhaps twice, and may leave it to be fetched. */
interface Bank {

    /** Which way to pay this is. */
    Banks.Kind kind();

    /** A remittance is to be paid. */
    void order(long remittanceId);
}
