package quxiang.job.history;

/** What the server's own record of a run does not say. */
public enum RunOutcome {
    /** Its server went down, or lost the database for too long. */
    INTERRUPTED,
    /** Another execution ran. */
    REFUSED,
    /** It was left out; the reason says why. */
    SKIPPED
}
