package quxiang.job.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The log of executions. It is written apart from the job's own transactions, so that it tells of those that fail too. */
@Stateless
@RolesAllowed({"OPERATOR", "SYSTEM"})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobLog {

    /** How many lines an execution keeps. Its begin and its end always find room. */
    public static final int LINES = 500;

    private static final int RESERVE = 20;
    private static final int DETAIL = 500;

    @Inject
    Jdbi jdbi;

    /**
     * Writes a line, unless the log is full.
     *
     * @param detail more words or {@code null}; never personal data
     */
    public void tell(long executionId, JobEvent event, String detail) {
        boolean routine = event == JobEvent.CHECKPOINT || event == JobEvent.PROBLEM;
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into job_log (execution_id, at, event, detail)
                select cast(:execution as bigint), current_timestamp, cast(:event as varchar(20)), cast(:detail as varchar(500))
                where (select count(*) from job_log where execution_id = :execution) < :lines
                """)
                .bind("execution", executionId)
                .bind("event", event)
                .bind("detail", detail == null ? null : detail.substring(0, Math.min(DETAIL, detail.length())))
                .bind("lines", routine ? LINES - RESERVE : LINES)
                .execute());
    }

    /** The lines of an execution, the oldest first. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<LogLine> of(long executionId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select at, event, detail from job_log where execution_id = :execution order by id")
                .bind("execution", executionId)
                .mapTo(LogLine.class)
                .list());
    }
}
