package quxiang.school;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;

/**
 * 假期设置. A deadline is the end of a day, and answers after it are refused whether or not the nightly job has run (invariant 5). So a
 * holiday cannot merely keep that job from running: it moves each deadline that falls into it to the end of the first day after it. That
 * is done by a job behind this, and again every night before anything is ended; letters sent from now on get the later day at once. What
 * was promised to a graduate is never taken back: a holiday that is removed leaves the deadlines where they are by then, and one that has
 * begun stays.
 */
@Stateless
@RolesAllowed("CENTRE")
public class SettingHolidays {

    /** The longest that a holiday lasts, in days. */
    public static final int LONGEST = 31;

    private static final int LONGEST_NAME = 60;

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    @Inject
    Holidays holidays;

    @Inject
    Event<HolidayEntered> entered;

    /** Those not over yet, the next one first. */
    public List<Holiday> coming() {
        return holidays.coming();
    }

    /** The day to which deadlines of a holiday move. */
    public LocalDate answerableAfter(Holiday holiday) {
        return holidays.workday(holiday.lastDay());
    }

    /** Whether a holiday has not begun and so can be removed. */
    public boolean isRemovable(Holiday holiday) {
        return holiday.firstDay().isAfter(clock.today());
    }

    /**
     * Enters a holiday. Today may be its first day: the answers due today then have until after it.
     *
     * @throws Refusal {@code holiday.name}, {@code holiday.days}, {@code holiday.too_long} with {@link #LONGEST}, {@code holiday.begun} or
     *     {@code holiday.overlaps} with the other one's name and days
     */
    public void enter(String name, LocalDate first, LocalDate last) {
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new Refusal("holiday.name", LONGEST_NAME);
        }
        if (first == null || last == null || last.isBefore(first)) {
            throw new Refusal("holiday.days");
        }
        if (ChronoUnit.DAYS.between(first, last) >= LONGEST) {
            throw new Refusal("holiday.too_long", LONGEST);
        }
        if (first.isBefore(clock.today())) {
            throw new Refusal("holiday.begun");
        }
        for (Holiday other : coming()) {
            if (!other.firstDay().isAfter(last) && !other.lastDay().isBefore(first)) {
                throw new Refusal(
                        "holiday.overlaps",
                        other.name(),
                        other.firstDay().toString(),
                        other.lastDay().toString());
            }
        }
        long id = jdbi.withHandle(handle -> handle.createUpdate("""
                insert into holiday (name, first_day, last_day, entered_name, entered_at)
                values (:name, :first, :last, :by, :now)
                """)
                .bind("name", name.strip())
                .bind("first", first)
                .bind("last", last)
                .bind("by", actor.name())
                .bind("now", clock.instant())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(long.class)
                .one());
        audit.write("HOLIDAY_ENTERED", "HOLIDAY", id, name.strip() + " " + first + " - " + last);
        entered.fire(new HolidayEntered(id));
    }

    /** Removes a holiday that has not begun. @throws Refusal {@code holiday.gone}, {@code holiday.begun} */
    public void remove(long id) {
        Holiday holiday = coming().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal("holiday.gone"));
        if (!isRemovable(holiday)) {
            throw new Refusal("holiday.begun");
        }
        jdbi.useHandle(handle -> handle.createUpdate("delete from holiday where id = :id")
                .bind("id", id)
                .execute());
        audit.write(
                "HOLIDAY_REMOVED",
                "HOLIDAY",
                id,
                holiday.name() + " " + holiday.firstDay() + " - " + holiday.lastDay());
    }
}
