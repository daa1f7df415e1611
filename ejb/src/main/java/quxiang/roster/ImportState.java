package quxiang.roster;

/** Where an import stands. */
public enum ImportState {
    /** Uploaded and checked as a file; its rows wait. */
    STAGED,
    /** Rows are being taken. */
    RUNNING,
    /** Stopped by an operator; it can be continued where it stopped. */
    STOPPED,
    /** All rows were read. */
    COMPLETED,
    /** Given up after several attempts. What was taken until then stays; uploading the file again completes it. */
    FAILED,
    /** Stopped or failed, and then a newer file was uploaded. */
    ABANDONED;

    /** Whether another file of this school and cohort has to wait. */
    public boolean isOpen() {
        return this == STAGED || this == RUNNING;
    }
}
