package quxiang.job.history;

/** Of what kind who wanted a run is. The names are in the bundles. */
public enum RunOriginKind {
    /** An operator on the page. */
    PERSON,
    /** The job's schedule. */
    SCHEDULE,
    /** A program, by the REST resource. */
    CLIENT,
    /** The system, after something that somebody did. */
    SYSTEM,
    /** The system, after a server went down. */
    RECOVERY,
    /** {@code jboss-cli}. */
    COMMAND_LINE
}
