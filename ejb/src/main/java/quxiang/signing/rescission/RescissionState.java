package quxiang.signing.rescission;

/** The states of a rescission. */
public enum RescissionState {
    /** 等待对方回应. */
    AWAITING_COUNTERPARTY,
    /** 院校审核中. */
    AWAITING_SCHOOL,
    /** 已解约. */
    COMPLETED,
    /** 解约失败, with a {@link RescissionOutcome}; the signing stays in force. */
    FAILED;

    public boolean isOpen() {
        return this == AWAITING_COUNTERPARTY || this == AWAITING_SCHOOL;
    }
}
