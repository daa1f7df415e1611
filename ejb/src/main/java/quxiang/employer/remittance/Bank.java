package quxiang.employer.remittance;

/**
 * How remittances are paid. It is notified of every remittance after the commit, at least once, and may leave it to be
 * fetched.
 */
interface Bank {

    /** The way of payment of this bank. */
    Banks.Kind kind();

    /** A remittance is to be paid. */
    void order(long remittanceId);
}
