package quxiang.employer.verification;

/** How far a verification is. */
public enum VerificationState {
    /** Being filled in; whatever was typed is kept. */
    DRAFT,
    /** 审核中: the centre reads the materials. */
    IN_REVIEW,
    /** 待汇款: the small sum has not been paid yet. */
    AWAITING_PAYMENT,
    /** 待填写汇款金额: the sum was paid, and the user is to name it. */
    AWAITING_AMOUNT,
    /** 审核不通过, with a reason; the user may mend it and submit again. */
    REJECTED,
    /** 审核通过: the account acts for the unit. */
    APPROVED
}
