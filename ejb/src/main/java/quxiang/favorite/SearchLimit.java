package quxiang.favorite;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import quxiang.common.Refusal;

/** How often a unit may search: 30 times in ten minutes, so that nobody walks through ID numbers by hand or by machine. */
@ApplicationScoped
public class SearchLimit {

    private static final int SEARCHES = 30;
    private static final Duration SPAN = Duration.ofMinutes(10);

    private final Map<Long, Deque<Instant>> searches = new ConcurrentHashMap<>();

    /** @throws Refusal {@code favorite.too_many_searches} with the minutes of the span */
    void count(long employerId, Instant now) {
        Deque<Instant> recent = searches.computeIfAbsent(employerId, id -> new ArrayDeque<>());
        synchronized (recent) {
            while (!recent.isEmpty() && recent.peekFirst().isBefore(now.minus(SPAN))) {
                recent.removeFirst();
            }
            if (recent.size() >= SEARCHES) {
                throw new Refusal("favorite.too_many_searches", SEARCHES, SPAN.toMinutes());
            }
            recent.addLast(now);
        }
    }
}
