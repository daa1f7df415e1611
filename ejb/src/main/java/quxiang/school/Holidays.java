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
        return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()
                && coming().stream().noneMatch(holiday -> holiday.includes(day));
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
