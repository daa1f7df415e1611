package quxiang.common;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The application's only clock. Days and deadlines are those of Asia/Shanghai (invariant 5). */
@ApplicationScoped
public class ShanghaiClock {

    /** The time zone of all days and deadlines. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * Now, in microseconds. That is what both databases keep, so a time that was written is equal to the one read back.
     */
    public Instant instant() {
        return java.time.Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Today in Asia/Shanghai. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZONE);
    }

    /** The end of a day, exclusive: the first instant of the next one. */
    public static Instant endOfDay(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /**
     * The last day before a deadline, the inverse of {@link #endOfDay}. On that day something may still be done whose
     * end is {@code end}.
     */
    public static LocalDate lastDay(Instant end) {
        return LocalDate.ofInstant(end.minusNanos(1), ZONE);
    }
}
