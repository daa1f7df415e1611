package quxiang.job.history;

/** What an execution's log tells. The names are in the bundles. */
public enum JobEvent {
    /** It began. */
    STARTED,
    /** It goes on with an earlier execution. */
    RESTARTED,
    /** A step began; the detail is the step. */
    STEP,
    /** What was done until now is committed; the detail counts. */
    CHECKPOINT,
    /** A step ended; the detail is the step and what it counted. */
    STEP_ENDED,
    /** A chunk failed and is tried again or given up; the detail is the fault. */
    PROBLEM,
    /** Somebody wants it to stop. */
    STOP_ASKED,
    /** It was turned away, because another one runs. */
    REFUSED,
    /** Its server went down, or lost the database for too long. */
    INTERRUPTED,
    /** It ended; the detail is the status. */
    ENDED
}
