package quxiang.job.history;

import static quxiang.common.sql.NativeStatements.bound;
import static quxiang.common.sql.NativeStatements.rows;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The log of executions. It is written apart from the job's own transactions, so that it tells of those that fail too. */
@Stateless
@RolesAllowed({"OPERATOR", "SYSTEM"})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobLog {

    /** How many lines an execution keeps. Its begin and its end always find room. */
    public static final int LINES = 500;

    private static final int RESERVE = 20;
    private static final int DETAIL = 500;

    @PersistenceContext
    EntityManager em;

    /**
     * Writes a line, unless the log is full.
     *
     * @param detail more words or {@code null}; never personal data
     */
    public void tell(long executionId, JobEvent event, String detail) {
        boolean routine = event == JobEvent.CHECKPOINT || event == JobEvent.PROBLEM;
        bound(
                        em.createNativeQuery("insert into job_log (execution_id, at, event, detail)"
                                + " select cast(? as bigint), current_timestamp, cast(? as varchar(20)), cast(? as varchar(500))"
                                + " where (select count(*) from job_log where execution_id = ?) < "
                                + (routine ? LINES - RESERVE : LINES)),
                        executionId,
                        event.name(),
                        detail == null ? null : detail.substring(0, Math.min(DETAIL, detail.length())),
                        executionId)
                .executeUpdate();
    }

    /** The lines of an execution, the oldest first. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<LogLine> of(long executionId) {
        return rows(bound(
                        em.createNativeQuery(
                                "select at, event, detail from job_log where execution_id = ? order by id"),
                        executionId))
                .stream()
                .map(c -> new LogLine(c.instant(), c.constant(JobEvent.class), c.text()))
                .toList();
    }
}
