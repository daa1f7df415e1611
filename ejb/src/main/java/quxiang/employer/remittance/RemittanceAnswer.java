package quxiang.employer.remittance;

/** What came of a sum that was named. */
public enum RemittanceAnswer {
    /** It is the sum; the verification is approved. */
    RIGHT,
    /** It is not, and may be tried again. */
    WRONG,
    /** It is not, for the third time: another remittance is needed. */
    USED_UP
}
