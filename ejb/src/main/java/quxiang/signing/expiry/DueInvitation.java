package quxiang.signing.expiry;

import java.time.Instant;

/** An invitation past its deadline, and so a place in the order of deadlines. */
public record DueInvitation(long id, Instant deadline) {

    /** The place as a job's parameter. */
    public String place() {
        return deadline + " " + id;
    }

    /** The place that {@link #place} wrote, or {@code null} when there is none. */
    public static DueInvitation at(String place) {
        if (place == null || place.isEmpty()) {
            return null;
        }
        String[] parts = place.split(" ");
        return new DueInvitation(Long.parseLong(parts[1]), Instant.parse(parts[0]));
    }
}
