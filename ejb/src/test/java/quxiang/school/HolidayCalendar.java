package quxiang.school;

import quxiang.common.ShanghaiClock;
import quxiang.common.TestDatabase;

/** The holidays of a test's database. */
public final class HolidayCalendar {

    private HolidayCalendar() {}

    public static Holidays of(TestDatabase database, ShanghaiClock clock) {
        Holidays holidays = new Holidays();
        holidays.jdbi = database.jdbi();
        holidays.clock = clock;
        return holidays;
    }
}
