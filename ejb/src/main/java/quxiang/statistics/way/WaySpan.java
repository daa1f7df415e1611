package quxiang.statistics.way;

/** With which day before a report compares. */
public enum WaySpan {
    /** 日报: the day before. */
    DAY(1),
    /** 周报: seven days before. */
    WEEK(7);

    private final int days;

    WaySpan(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }
}
