package quxiang.job.history;

/**
 * Who or what wanted a run.
 *
 * @param kind of what kind they are
 * @param name a person's or a client's name, or {@code null}
 * @param accountId the person's account, or {@code null}
 */
public record RunOrigin(RunOriginKind kind, String name, Long accountId) {

    /** The system by itself, because of something that somebody did: an upload, an export. */
    public static final RunOrigin SYSTEM = new RunOrigin(RunOriginKind.SYSTEM, null, null);

    /** Its schedule. */
    public static final RunOrigin SCHEDULE = new RunOrigin(RunOriginKind.SCHEDULE, null, null);

    /** What goes on with work that was interrupted. */
    public static final RunOrigin RECOVERY = new RunOrigin(RunOriginKind.RECOVERY, null, null);

    /** The server's command line, past this application. */
    public static final RunOrigin COMMAND_LINE = new RunOrigin(RunOriginKind.COMMAND_LINE, null, null);
}
