package quxiang.intake;

/** What a table is about. */
public enum IntakeKind {
    /** 银行结果: what the bank says of its payments. */
    BANK_RESULTS,
    /** 用人单位: units and users of the older platform. */
    EMPLOYERS
}
