package quxiang.common;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The only place that asks what time it is. Days and deadlines are those of Asia/Shanghai (invariant 5). */
@ApplicationScoped
public class ShanghaiClock {

    /** The zone in which days end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Now, in microseconds: what both databases keep, so that a time that was written is equal to the one read back. */
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

    /** The last day on which something may still be done whose end is {@code end} (the inverse of {@link #endOfDay}). */
    public static LocalDate lastDay(Instant end) {
        return LocalDate.ofInstant(end.minusNanos(1), ZONE);
    }
}
