package quxiang.roster.imports;

/** Where an import stands. */
public enum ImportState {
    /** Uploaded and checked as a file; its rows wait for the job. */
    STAGED,
    /** Its rows are compared with the roster; nothing is changed yet. */
    CHECKING,
    /** It waits until somebody confirms it or gives it up. It would change graduates who are in the roster. */
    WAITING,
    /** Rows are being taken. */
    RUNNING,
    /** Stopped by an operator; it can be continued where it stopped. */
    STOPPED,
    /** All rows were read. */
    COMPLETED,
    /** Given up after several attempts. What was taken until then stays; uploading the file again completes it. */
    FAILED,
    /** Stopped or failed, and then a newer file was uploaded. */
    ABANDONED,
    /** Somebody looked at what it would change and did not want it; nothing was taken. */
    GIVEN_UP,
    /** What it did is being taken back. */
    REVERTING,
    /** What it did was taken back. */
    REVERTED;

    /** Whether another file of this school and cohort has to wait. */
    public boolean isOpen() {
        return isMoving() || this == WAITING;
    }

    /** Whether it goes on without anybody doing anything. */
    public boolean isMoving() {
        return this == STAGED || this == CHECKING || this == RUNNING || this == REVERTING;
    }

    /** Whether it will do nothing more and may have left something that can be undone. */
    public boolean isOver() {
        return this == COMPLETED || this == FAILED || this == ABANDONED;
    }
}
