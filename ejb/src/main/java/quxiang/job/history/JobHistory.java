package quxiang.job.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.sql.Conditions;

/**
 * The runs of jobs, from what was written down of them and from the server's own record. No other class reads the tables of that record
 * (JBeret's), because {@code JobOperator} gives its executions one by one and a page is one query.
 */
@Stateless
@RolesAllowed({"OPERATOR", "SYSTEM"})
public class JobHistory {

    private static final String READ = """
            select r.id, r.job, r.subject, r.execution_id,
                (select p.id from job_run p where p.execution_id = r.restart_of) as restart_of,
                r.origin, r.origin_name, r.parameters, r.node, r.at, r.slot,
                coalesce(r.outcome, e.batchstatus, 'CLEARED') as state,
                e.starttime as started_at, coalesce(e.endtime, r.outcome_at) as ended_at,
                case when r.outcome = 'INTERRUPTED' then r.outcome else e.exitstatus end as exit,
                case when e.batchstatus = 'FAILED' then r.fault end as fault, r.reason, r.reason_text,
                (select count(*) from job_run n where n.restart_of = r.execution_id) = 0 as latest,
                coalesce((select sum(s.readcount) from step_execution s where s.jobexecutionid = r.execution_id), 0) as read,
                coalesce((select sum(s.writecount) from step_execution s where s.jobexecutionid = r.execution_id), 0) as written,
                coalesce((select sum(s.readskipcount + s.processskipcount + s.writeskipcount) from step_execution s
                    where s.jobexecutionid = r.execution_id), 0) as skipped
            from job_run r left join job_execution e on e.jobexecutionid = r.execution_id
            <where> order by r.id desc
            """;

    @Inject
    Jdbi jdbi;

    /**
     * One page of the runs, the newest first.
     *
     * @param job of which job, or {@code null} for all
     * @param state only those in that state, or {@code null}
     */
    public Page<RunRow> page(String job, String state, PageRequest request) {
        return new Conditions()
                .andEqual("r.job", job)
                .andEqual("coalesce(r.outcome, e.batchstatus, 'CLEARED')", state)
                .page(jdbi, """
                        select count(*) from job_run r left join job_execution e on e.jobexecutionid = r.execution_id <where>
                        """, READ, RunRow.class, request);
    }

    /** The last runs of each job, at most so many of each, the newest first. */
    public List<RunRow> latest(int each) {
        return runs(new Conditions().and("""
                r.id in (select id from (
                    select id, row_number() over (partition by job order by id desc) as place from job_run) ranked
                    where place <= :each)
                """, "each", each));
    }

    /** A run. */
    public Optional<RunRow> find(long id) {
        return runs(new Conditions().andEqual("r.id", id)).stream().findFirst();
    }

    /** The run of an execution. */
    public Optional<RunRow> ofExecution(long executionId) {
        return runs(new Conditions().andEqual("r.execution_id", executionId)).stream()
                .findFirst();
    }

    private List<RunRow> runs(Conditions which) {
        return jdbi.withHandle(
                handle -> which.of(handle.createQuery(READ)).mapTo(RunRow.class).list());
    }

    /** The steps of an execution in the order in which they began. */
    public List<StepRow> steps(long executionId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select s.stepname as name,
                    case when s.endtime is null and r.outcome = 'INTERRUPTED' then 'FAILED' else s.batchstatus end as state,
                    s.starttime as started_at, coalesce(s.endtime, r.outcome_at) as ended_at,
                    coalesce(s.readcount, 0) as read, coalesce(s.writecount, 0) as written,
                    coalesce(s.readskipcount + s.processskipcount + s.writeskipcount, 0) as skipped,
                    coalesce(s.commitcount, 0) as commits, coalesce(s.rollbackcount, 0) as rollbacks
                from step_execution s left join job_run r on r.execution_id = s.jobexecutionid
                where s.jobexecutionid = :execution order by s.stepexecutionid
                """)
                .bind("execution", executionId)
                .mapTo(StepRow.class)
                .list());
    }

    /** Running executions without a lease that were created before a moment. They run by the server's own record. */
    public List<Long> withoutLease(Instant before) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.execution_id, e.createtime as created_at
                        from job_run r join job_execution e on e.jobexecutionid = r.execution_id
                        where r.outcome is null and e.batchstatus in ('STARTING', 'STARTED', 'STOPPING') and e.endtime is null
                            and not exists (select 1 from job_lease l where l.execution_id = r.execution_id)
                        """).mapTo(Running.class).stream()
                .filter(running -> running.createdAt().isBefore(before))
                .map(Running::executionId)
                .toList());
    }

    private record Running(long executionId, Instant createdAt) {}

    /**
     * Executions in the server's record (JBeret's tables) that have no run in ours. Somebody started them with the server's
     * own tools, or the server went down after it had written its record and before we wrote ours.
     */
    public List<UnrecordedExecution> unrecorded() {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                select i.jobname as job, e.jobexecutionid as execution_id, e.createtime as created_at
                from job_execution e join job_instance i on i.jobinstanceid = e.jobinstanceid
                where e.createtime is not null
                    and not exists (select 1 from job_run r where r.execution_id = e.jobexecutionid)
                order by e.jobexecutionid
                """).mapTo(UnrecordedExecution.class).list());
    }
}
