package quxiang.statistics.meters;

/** Something that waits. Each query gives how many there are and since when the oldest waits; both are short on an index. */
enum WaitingWork {
    /** Notices that nobody has been given yet, and short messages that wait for the carrier. */
    OUTBOX(
            "select count(*) as number, min(at) as oldest from outbox_message where state in ('WAITING', 'SMS_WAITING')"),
    /** Dead letters: short messages that were given up. */
    DEAD_MESSAGES("select count(*) as number, min(at) as oldest from outbox_message where state = 'DEAD'"),
    /** Accepted letters that wait for a school. */
    SCHOOL_REVIEW("select count(*) as number, min(state_since) as oldest from signing where state = 'AWAITING_SCHOOL'"),
    /** Units that wait for the centre. */
    UNIT_REVIEW("select count(*) as number, min(submitted_at) as oldest from verification where state = 'IN_REVIEW'"),
    /** Jobs that run, or that went down with their server and wait to be continued. */
    RUNNING_JOBS("select count(*) as number, min(since) as oldest from job_lease where lease_until is not null");

    private final String query;

    WaitingWork(String query) {
        this.query = query;
    }

    String query() {
        return query;
    }
}
