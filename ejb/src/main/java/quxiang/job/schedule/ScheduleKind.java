package quxiang.job.schedule;

import java.util.Locale;

/** How often a job runs by itself. The names are in the bundles. */
public enum ScheduleKind {
    /** Never. */
    OFF,
    /** Every day at a time. */
    DAILY,
    /** Every so many minutes. */
    EVERY,
    /** On some days of the week at a time. */
    WEEKLY,
    /** At minutes of hours of days. */
    AT;

    /** As a schedule is written: {@code daily}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
