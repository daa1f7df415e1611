package quxiang.job;

import java.time.LocalDate;
import java.util.List;

/**
 * What a job would do if it ran now.
 *
 * @param total how many rows it would change
 * @param parts of what they consist, the first so many
 */
public record Forecast(long total, List<Part> parts) {

    public Forecast {
        parts = List.copyOf(parts);
    }

    /**
     * A part of it.
     *
     * @param what a school, a channel, a file
     * @param day which day they are of, or {@code null}
     */
    public record Part(String what, LocalDate day, long count) {}

    /** The forecast of these parts, all of them. */
    public static Forecast of(List<Part> parts) {
        return new Forecast(parts.stream().mapToLong(Part::count).sum(), parts);
    }
}
