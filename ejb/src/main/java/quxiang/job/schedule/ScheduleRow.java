package quxiang.job.schedule;

import java.time.Instant;
import java.util.Optional;

/**
 * When a job runs by itself.
 *
 * @param job the job's id
 * @param catchUp whether a moment that passed while no server ran is made up for, once
 * @param lastSlot the last moment that was dealt with
 * @param version how often it was changed
 * @param changedBy who changed it last, or {@code null} when it is as it was delivered
 */
public record ScheduleRow(
        String job,
        JobSchedule schedule,
        boolean catchUp,
        Instant lastSlot,
        int version,
        Instant changedAt,
        String changedBy) {

    /** When it runs next. */
    public Optional<Instant> next() {
        return schedule.next(lastSlot);
    }
}
