package quxiang.batch.kit;

import java.time.Duration;
import java.util.List;
import quxiang.intake.OpenImport;

/** The uploads of one kind, as {@link UnfinishedImports} resumes them. */
public interface UnfinishedWork {

    /** Which job does it. */
    JobName job();

    /** How long after the server's start the first look is. */
    default Duration firstLook() {
        return Duration.ofSeconds(1);
    }

    /** How long it is from one look to the next. */
    default Duration betweenLooks() {
        return Duration.ofSeconds(5);
    }

    /** Uploads that have not ended. */
    List<OpenImport> unfinished();

    /** Begins a job for an upload. */
    void start(long uploadId);

    /** Continues the job of an execution. */
    void restart(long executionId);

    /** Whether an execution of the upload runs, on whatever server. */
    boolean isRunning(long uploadId);

    /** Gives an upload up. */
    void fail(long uploadId, String why);
}
