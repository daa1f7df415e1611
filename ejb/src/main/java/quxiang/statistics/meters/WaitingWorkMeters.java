package quxiang.statistics.meters;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import quxiang.common.ShanghaiClock;

/**
 * Measures every half minute what waits, by queue. It reports {@code quxiang_queue_size} and {@code quxiang_queue_oldest_seconds}. It
 * does so by itself and not when asked, so that many who ask cost nothing. In the first seconds and while the database is away both are
 * NaN.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WaitingWorkMeters {

    private static final System.Logger LOG = System.getLogger(WaitingWorkMeters.class.getName());
    /** Counting what waits in a whole year takes its time. The server does not wait for it before it serves. Milliseconds. */
    private static final long FIRST_LOOK = 3_000;

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    @Inject
    MeterRegistry meters;

    @Resource
    TimerService timers;

    private final AtomicReference<Map<WaitingWork, Length>> seen = new AtomicReference<>(Map.of());

    @PostConstruct
    void begin() {
        for (WaitingWork queue : WaitingWork.values()) {
            List<Tag> name = List.of(Tag.of("queue", queue.name().toLowerCase(Locale.ROOT)));
            // The server's registry passes on what comes by these methods, and forgets what comes by a builder.
            meters.gauge(
                    "quxiang.queue.size",
                    name,
                    seen,
                    lengths -> length(lengths, queue).size());
            meters.gauge(
                    "quxiang.queue.oldest.seconds",
                    name,
                    seen,
                    lengths -> length(lengths, queue).oldestSeconds());
        }
        timers.createSingleActionTimer(FIRST_LOOK, new TimerConfig("first look at what waits", false));
    }

    @Timeout
    void first() {
        look();
    }

    private static Length length(AtomicReference<Map<WaitingWork, Length>> seen, WaitingWork queue) {
        return seen.get().getOrDefault(queue, Length.UNKNOWN);
    }

    @Schedule(hour = "*", minute = "*", second = "10/30", persistent = false)
    void look() {
        Map<WaitingWork, Length> lengths = new EnumMap<>(WaitingWork.class);
        try {
            jdbi.useHandle(handle -> {
                for (WaitingWork queue : WaitingWork.values()) {
                    Waiting waiting = handle.createQuery(queue.query())
                            .mapTo(Waiting.class)
                            .one();
                    lengths.put(queue, waiting.at(clock.instant()));
                }
            });
        } catch (JdbiException e) {
            LOG.log(System.Logger.Level.WARNING, "what waits cannot be seen: " + e);
        }
        seen.set(lengths);
    }

    private record Waiting(long number, Instant oldest) {

        Length at(Instant now) {
            return new Length(
                    number, oldest == null ? 0 : Duration.between(oldest, now).toSeconds());
        }
    }

    private record Length(double size, double oldestSeconds) {

        static final Length UNKNOWN = new Length(Double.NaN, Double.NaN);
    }
}
