package quxiang.employer.remittance;

/** Where the payment of a remittance stands. */
public enum RemittanceState {
    /** 待付款: to be paid, in no file yet. */
    WAITING,
    /** 已导出: in a payment file; the bank has not answered. */
    SENT,
    /** 已汇款: the bank has paid. */
    PAID,
    /** 汇款失败: the bank could not pay, and says why. */
    FAILED,
    /** 已关闭: given up by who asked for it, or by the centre, before the sum was named. A late answer of the bank changes nothing. */
    CLOSED
}
