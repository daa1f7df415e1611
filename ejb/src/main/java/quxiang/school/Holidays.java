package quxiang.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.ShanghaiClock;

/** The holidays that are not over. */
@ApplicationScoped
public class Holidays {

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    /** Those not over yet, the next one first. */
    public List<Holiday> coming() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select id, name, first_day, last_day, entered_name from holiday where last_day >= :today order by first_day
                """)
                .bind("today", clock.today())
                .mapTo(Holiday.class)
                .list());
    }

    /**
     * The day itself, or the first one after the holiday that it falls into. Of holidays in a row it is the first one after all of them.
     */
    public LocalDate workday(LocalDate day) {
        return workday(day, coming());
    }

    /** Whether people work on a day: neither a weekend nor a holiday. */
    public boolean isWorkday(LocalDate day) {
        return isWorkday(day, coming());
    }

    private static boolean isWorkday(LocalDate day, List<Holiday> holidays) {
        return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()
                && holidays.stream().noneMatch(holiday -> holiday.includes(day));
    }

    /** The workday that comes so many workdays after a day. */
    public LocalDate workdayAfter(LocalDate day, int workdays) {
        List<Holiday> holidays = coming();
        LocalDate found = day;
        for (int left = workdays; left > 0; ) {
            found = found.plusDays(1);
            left -= isWorkday(found, holidays) ? 1 : 0;
        }
        return found;
    }

    /**
     * How many workdays there are after a day up to another one.
     *
     * @param holidays as {@link #coming} tells them
     */
    public static int workdaysBetween(LocalDate after, LocalDate last, List<Holiday> holidays) {
        return (int) after.plusDays(1)
                .datesUntil(last.isAfter(after) ? last.plusDays(1) : after.plusDays(1))
                .filter(day -> isWorkday(day, holidays))
                .count();
    }

    /** @param holidays by their first days */
    static LocalDate workday(LocalDate day, List<Holiday> holidays) {
        LocalDate found = day;
        for (Holiday holiday : holidays) {
            found = holiday.includes(found) ? holiday.lastDay().plusDays(1) : found;
        }
        return found;
    }
}
