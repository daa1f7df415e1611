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
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import quxiang.common.ShanghaiClock;

/**
 * Looks every half minute at what waits and tells {@code quxiang_queue_size} and {@code quxiang_queue_oldest_seconds}, by queue. It does so by itself and
 * not when asked, so that many who ask cost nothing. In the first seconds and while the database is away both are NaN.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WaitingWorkMeters {

    private static final System.Logger LOG = System.getLogger(WaitingWorkMeters.class.getName());
    /** Counting what waits in a whole year takes its time; the server does not wait for it before it serves. Milliseconds. */
    private static final long FIRST_LOOK = 3_000;

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    DataSource source;

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
        try (Connection connection = source.getConnection()) {
            for (WaitingWork queue : WaitingWork.values()) {
                lengths.put(queue, length(connection, queue, clock.instant()));
            }
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "what waits cannot be seen: " + e);
        }
        seen.set(lengths);
    }

    private static Length length(Connection connection, WaitingWork queue, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(queue.query());
                ResultSet row = select.executeQuery()) {
            row.next();
            Timestamp oldest = row.getTimestamp(2);
            return new Length(
                    row.getLong(1),
                    oldest == null
                            ? 0
                            : Duration.between(oldest.toInstant(), now).toSeconds());
        }
    }

    private record Length(double size, double oldestSeconds) {

        static final Length UNKNOWN = new Length(Double.NaN, Double.NaN);
    }
}
