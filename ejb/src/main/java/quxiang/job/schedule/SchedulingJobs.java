package quxiang.job.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;

/** When jobs run by themselves: kept, changed by operators, and each due moment claimed once. */
@Stateless
@RolesAllowed({"OPERATOR", "SYSTEM"})
public class SchedulingJobs {

    @Inject
    Jdbi jdbi;

    @Inject
    Audit audit;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    /** The schedules of all jobs. */
    public List<ScheduleRow> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                select job, schedule, catch_up, last_slot, version, changed_at, changed_by
                from job_schedule order by job
                """).map(SchedulingJobs::row).list());
    }

    /** The schedule of a job, if it has one. */
    public Optional<ScheduleRow> find(String job) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select job, schedule, catch_up, last_slot, version, changed_at, changed_by
                from job_schedule where job = :job
                """)
                .bind("job", job)
                .map(SchedulingJobs::row)
                .findOne());
    }

    private static ScheduleRow row(RowView row) {
        return new ScheduleRow(
                row.getColumn("job", String.class),
                JobSchedule.of(row.getColumn("schedule", String.class)),
                row.getColumn("catch_up", Boolean.class),
                row.getColumn("last_slot", Instant.class),
                row.getColumn("version", Integer.class),
                row.getColumn("changed_at", Instant.class),
                row.getColumn("changed_by", String.class));
    }

    /** Gives a job its first schedule, unless it has one. An exception of a unique key means that it got one in this moment. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void introduce(String job, JobSchedule schedule, boolean catchUp) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into job_schedule (job, schedule, catch_up, last_slot, version, changed_at)
                select cast(:job as varchar(60)), cast(:schedule as varchar(200)), cast(:catchUp as boolean),
                    cast(:now as timestamp with time zone), 0, cast(:now as timestamp with time zone)
                where not exists (select 1 from job_schedule where job = :job)
                """)
                .bind("job", job)
                .bind("schedule", schedule.toString())
                .bind("catchUp", catchUp)
                .bind("now", clock.instant())
                .execute());
    }

    /**
     * Changes when a job runs. Moments that have passed are none of the new schedule's.
     *
     * @param version of the schedule that the operator saw
     * @throws Refusal {@code job.schedule.changed} when somebody has changed it since
     */
    public void change(String job, JobSchedule schedule, boolean catchUp, int version) {
        int changed = jdbi.withHandle(handle -> handle.createUpdate("""
                update job_schedule set schedule = :schedule, catch_up = :catchUp, last_slot = :now,
                    version = version + 1, changed_at = :now, changed_by = :by
                where job = :job and version = :version
                """)
                .bind("schedule", schedule.toString())
                .bind("catchUp", catchUp)
                .bind("now", clock.instant())
                .bind("by", actor.name())
                .bind("job", job)
                .bind("version", version)
                .execute());
        if (changed == 0) {
            ScheduleRow current = find(job).orElseThrow(() -> new Refusal("job.not_found", job));
            throw new Refusal(
                    "job.schedule.changed",
                    current.changedBy() == null ? "" : current.changedBy(),
                    current.changedAt());
        }
        audit.write("JOB_SCHEDULED", "JOB", null, job + " " + schedule + (catchUp ? " catch-up" : ""));
    }

    /**
     * Claims a moment of a schedule.
     *
     * @return whether it is ours; else somebody else has it, or the schedule was changed
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean claim(ScheduleRow row, Instant slot) {
        return jdbi.<Integer, RuntimeException>withHandle(handle -> handle.createUpdate("""
                update job_schedule set last_slot = :slot where job = :job and version = :version and last_slot < :slot
                """)
                        .bind("slot", slot)
                        .bind("job", row.job())
                        .bind("version", row.version())
                        .execute())
                == 1;
    }
}
