package quxiang.job.schedule;

import static quxiang.common.sql.NativeStatements.bound;
import static quxiang.common.sql.NativeStatements.rows;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.RowReader;

/** When jobs run by themselves: kept, changed by operators, and each due moment claimed once. */
@Stateless
@RolesAllowed({"OPERATOR", "SYSTEM"})
public class SchedulingJobs {

    private static final String READ =
            "select job, schedule, catch_up, last_slot, version, changed_at, changed_by from job_schedule";

    @PersistenceContext
    EntityManager em;

    @Inject
    Audit audit;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    /** The schedules of all jobs. */
    public List<ScheduleRow> all() {
        return rows(em.createNativeQuery(READ + " order by job")).stream()
                .map(SchedulingJobs::row)
                .toList();
    }

    /** The schedule of a job, if it has one. */
    public Optional<ScheduleRow> find(String job) {
        return rows(bound(em.createNativeQuery(READ + " where job = ?"), job)).stream()
                .map(SchedulingJobs::row)
                .findFirst();
    }

    private static ScheduleRow row(RowReader c) {
        return new ScheduleRow(
                c.text(), Schedule.of(c.text()), c.flag(), c.instant(), c.count(), c.instant(), c.text());
    }

    /** Gives a job its first schedule, unless it has one; an exception of a unique key means that it got it in this moment. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void introduce(String job, Schedule schedule, boolean catchUp) {
        Instant now = clock.instant();
        bound(
                        em.createNativeQuery(
                                "insert into job_schedule (job, schedule, catch_up, last_slot, version, changed_at)"
                                        + " select cast(? as varchar(60)), cast(? as varchar(200)), cast(? as boolean),"
                                        + " cast(? as timestamp with time zone), 0, cast(? as timestamp with time zone)"
                                        + " where not exists (select 1 from job_schedule where job = ?)"),
                        job,
                        schedule.toString(),
                        catchUp,
                        now,
                        now,
                        job)
                .executeUpdate();
    }

    /**
     * Changes when a job runs. Moments that have passed are none of the new schedule's.
     *
     * @param version of the schedule that the operator saw
     * @throws Refusal {@code job.schedule.changed} when somebody has changed it since
     */
    public void change(String job, Schedule schedule, boolean catchUp, int version) {
        Instant now = clock.instant();
        int changed = bound(
                        em.createNativeQuery(
                                "update job_schedule set schedule = ?, catch_up = ?, last_slot = ?,"
                                        + " version = version + 1, changed_at = ?, changed_by = ? where job = ? and version = ?"),
                        schedule.toString(),
                        catchUp,
                        now,
                        now,
                        actor.name(),
                        job,
                        version)
                .executeUpdate();
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
        return bound(
                                em.createNativeQuery(
                                        "update job_schedule set last_slot = ? where job = ? and version = ? and last_slot < ?"),
                                slot,
                                row.job(),
                                row.version(),
                                slot)
                        .executeUpdate()
                == 1;
    }
}
