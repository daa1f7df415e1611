package quxiang.job.history;

import static quxiang.common.sql.NativeStatements.bound;
import static quxiang.common.sql.NativeStatements.rows;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.sql.RowReader;
import quxiang.common.sql.WhereClause;

/**
 * The runs of jobs, from what was written down of them and from the server's own record. No other class reads the tables of that record
 * (JBeret's), because {@code JobOperator} gives its executions one by one and a page is one query.
 */
@Stateless
@RolesAllowed({"OPERATOR", "SYSTEM"})
public class JobHistory {

    private static final String READ = "select r.id, r.job, r.subject, r.execution_id,"
            + " (select p.id from job_run p where p.execution_id = r.restart_of), r.origin, r.origin_name,"
            + " r.parameters, r.node, r.at, r.slot,"
            + " coalesce(r.outcome, e.batchstatus, 'CLEARED'), e.starttime, coalesce(e.endtime, r.outcome_at),"
            + " case when r.outcome = 'INTERRUPTED' then r.outcome else e.exitstatus end,"
            + " case when e.batchstatus = 'FAILED' then r.fault end, r.reason,"
            + " r.reason_text, (select count(*) from job_run n where n.restart_of = r.execution_id),"
            + " (select sum(s.readcount) from step_execution s where s.jobexecutionid = r.execution_id),"
            + " (select sum(s.writecount) from step_execution s where s.jobexecutionid = r.execution_id),"
            + " (select sum(s.readskipcount + s.processskipcount + s.writeskipcount) from step_execution s"
            + " where s.jobexecutionid = r.execution_id)"
            + " from job_run r left join job_execution e on e.jobexecutionid = r.execution_id";

    @PersistenceContext
    EntityManager em;

    /**
     * One page of the runs, the newest first.
     *
     * @param job of which job, or {@code null} for all
     * @param state only those in that state, or {@code null}
     */
    public Page<RunRow> page(String job, String state, PageRequest request) {
        WhereClause where = new WhereClause()
                .andEqual("r.job", job)
                .andEqual("coalesce(r.outcome, e.batchstatus, 'CLEARED')", state);
        Number total = (Number) where.bind(em.createNativeQuery(
                        "select count(*) from job_run r left join job_execution e on e.jobexecutionid = r.execution_id"
                                + where.sql()))
                .getSingleResult();
        List<RunRow> found =
                rows(where.bind(em.createNativeQuery(READ + where.sql() + " order by r.id desc" + request.sql())))
                        .stream()
                        .map(JobHistory::row)
                        .toList();
        return new Page<>(found, total.longValue(), request.first(), request.size());
    }

    /** The last runs of each job, at most so many of each, the newest first. */
    public List<RunRow> latest(int each) {
        return rows(em.createNativeQuery(READ + " where r.id in (select id from (select id, row_number() over"
                        + " (partition by job order by id desc) as place from job_run) ranked where place <= " + each
                        + ") order by r.id desc"))
                .stream()
                .map(JobHistory::row)
                .toList();
    }

    /** A run. */
    public Optional<RunRow> find(long id) {
        return rows(bound(em.createNativeQuery(READ + " where r.id = ?"), id)).stream()
                .map(JobHistory::row)
                .findFirst();
    }

    /** The run of an execution. */
    public Optional<RunRow> ofExecution(long executionId) {
        return rows(bound(em.createNativeQuery(READ + " where r.execution_id = ?"), executionId)).stream()
                .map(JobHistory::row)
                .findFirst();
    }

    /** The steps of an execution in the order in which they began. */
    public List<StepRow> steps(long executionId) {
        return rows(bound(
                        em.createNativeQuery(
                                "select s.stepname, case when s.endtime is null and r.outcome = 'INTERRUPTED'"
                                        + " then 'FAILED' else s.batchstatus end, s.starttime, coalesce(s.endtime, r.outcome_at),"
                                        + " s.readcount, s.writecount, s.readskipcount + s.processskipcount + s.writeskipcount,"
                                        + " s.commitcount, s.rollbackcount from step_execution s"
                                        + " left join job_run r on r.execution_id = s.jobexecutionid"
                                        + " where s.jobexecutionid = ? order by s.stepexecutionid"),
                        executionId))
                .stream()
                .map(c -> new StepRow(
                        c.text(),
                        c.text(),
                        c.instant(),
                        c.instant(),
                        orNone(c),
                        orNone(c),
                        orNone(c),
                        orNone(c),
                        orNone(c)))
                .toList();
    }

    /** Running executions without a lease that were created before a moment. They run by the server's own record. */
    public List<Long> withoutLease(Instant before) {
        return rows(em.createNativeQuery("select r.execution_id, e.createtime from job_run r"
                        + " join job_execution e on e.jobexecutionid = r.execution_id where r.outcome is null"
                        + " and e.batchstatus in ('STARTING', 'STARTED', 'STOPPING') and e.endtime is null"
                        + " and not exists (select 1 from job_lease l where l.execution_id = r.execution_id)"))
                .stream()
                .map(c -> Map.entry(c.number(), c.instant()))
                .filter(found -> found.getValue().isBefore(before))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Executions that stand in the server's own record only. They were started past this application, or by a server that went down in
     * that moment.
     */
    public List<UnrecordedExecution> unrecorded() {
        return rows(em.createNativeQuery("select i.jobname, e.jobexecutionid, e.createtime from job_execution e"
                        + " join job_instance i on i.jobinstanceid = e.jobinstanceid where e.createtime is not null"
                        + " and not exists (select 1 from job_run r where r.execution_id = e.jobexecutionid)"
                        + " order by e.jobexecutionid"))
                .stream()
                .map(c -> new UnrecordedExecution(c.text(), c.number(), c.instant()))
                .toList();
    }

    private static RunRow row(RowReader c) {
        return new RunRow(
                c.number(),
                c.text(),
                c.text(),
                c.numberOrNull(),
                c.numberOrNull(),
                c.constant(RunOriginKind.class),
                c.text(),
                c.text(),
                c.text(),
                c.instant(),
                c.instant(),
                c.text(),
                c.instant(),
                c.instant(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.number() == 0,
                orNone(c),
                orNone(c),
                orNone(c));
    }

    private static long orNone(RowReader c) {
        Long count = c.numberOrNull();
        return count == null ? 0 : count;
    }
}
