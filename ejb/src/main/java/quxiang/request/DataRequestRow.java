package quxiang.request;

import java.time.Instant;
import java.time.LocalDate;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;

/**
 * A request as a list shows it.
 *
 * @param party the unit or school of the person
 * @param workdaysLeft how many workdays are left for the answer; 0 on the last day and after it
 * @param overdue whether the last day is over
 */
public record DataRequestRow(
        long id,
        String name,
        Role role,
        String party,
        DataRequestKind kind,
        String words,
        DataRequestState state,
        Instant askedAt,
        LocalDate dueOn,
        String answer,
        String basis,
        Instant answeredAt,
        String answeredName,
        int workdaysLeft,
        boolean overdue) {

    private static final int OF_YEAR = 4;

    /** The number that people name: the year, and a number in it. */
    public String number() {
        return number(id, askedAt);
    }

    /** Whether it waits for an answer. */
    public boolean isOpen() {
        return state == DataRequestState.OPEN;
    }

    static String number(long id, Instant askedAt) {
        return "%d%06d"
                .formatted(LocalDate.ofInstant(askedAt, ShanghaiClock.ZONE).getYear(), id);
    }

    /** The key that a number names; one that nothing has for what is no number. */
    static Long key(String number) {
        if (number == null || number.isBlank()) {
            return null;
        }
        String plain = number.strip();
        return plain.matches("\\d{10,18}") ? Long.valueOf(plain.substring(OF_YEAR)) : -1L;
    }

    DataRequestRow within(int workdays, LocalDate today) {
        boolean late = isOpen() && dueOn.isBefore(today);
        return new DataRequestRow(
                id,
                name,
                role,
                party,
                kind,
                words,
                state,
                askedAt,
                dueOn,
                answer,
                basis,
                answeredAt,
                answeredName,
                workdays,
                late);
    }
}
