package quxiang.intake;

/** Where an intake stands. */
public enum IntakeState {
    /** 等待处理: its rows wait for the job. */
    STAGED,
    /** 处理中. */
    RUNNING,
    /** 已停止, by an operator; it can be continued where it stopped. */
    STOPPED,
    /** 已完成: all rows were read. */
    COMPLETED;

    /** Whether rows are still to come without anybody doing anything. */
    public boolean isOpen() {
        return this == STAGED || this == RUNNING;
    }
}
