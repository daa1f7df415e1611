package quxiang.intake;

/** Where an intake stands. */
public enum IntakeState {
    /** 等待导入: its rows wait for the job. */
    STAGED,
    /** 正在比对: its rows are compared with what is there; nothing is changed yet. */
    CHECKING,
    /** 等待确认: somebody sees what it would do first. */
    WAITING,
    /** 正在导入. */
    RUNNING,
    /** 已停止, by an operator; it can be continued where it stopped. */
    STOPPED,
    /** 已完成: all rows were read. */
    COMPLETED,
    /** 导入中断 after several attempts. What was taken until then stays. */
    FAILED,
    /** 已由新文件取代: it had not ended well, and then a newer file was uploaded. */
    ABANDONED,
    /** 已放弃: somebody saw what it would do and did not want it. */
    GIVEN_UP,
    /** 正在撤销: what it did is being taken back. */
    REVERTING,
    /** 已撤销: what it did was taken back. */
    REVERTED;

    /** Whether rows are still to come without anybody doing anything. */
    public boolean isOpen() {
        return this == STAGED || this == CHECKING || this == RUNNING;
    }

    /** Whether it goes on without anybody doing anything. */
    public boolean isMoving() {
        return isOpen() || this == REVERTING;
    }
}
