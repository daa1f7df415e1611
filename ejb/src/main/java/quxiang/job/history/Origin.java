package quxiang.job.history;

/**
 * Who or what wanted a run.
 *
 * @param kind of what kind they are
 * @param name a person's or a client's name, or {@code null}
 * @param accountId the person's account, or {@code null}
 */
public record Origin(OriginKind kind, String name, Long accountId) {

    /** The system by itself, because of something that somebody did: an upload, an export. */
    public static final Origin SYSTEM = new Origin(OriginKind.SYSTEM, null, null);

    /** Its schedule. */
    public static final Origin SCHEDULE = new Origin(OriginKind.SCHEDULE, null, null);

    /** What goes on with work that was interrupted. */
    public static final Origin RECOVERY = new Origin(OriginKind.RECOVERY, null, null);

    /** The server's command line, past our doors. */
    public static final Origin COMMAND_LINE = new Origin(OriginKind.COMMAND_LINE, null, null);
}
