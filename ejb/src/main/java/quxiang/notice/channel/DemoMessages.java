package quxiang.notice.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.ShanghaiClock;

/** What would leave by SMS or mail, in demo mode only. */
@ApplicationScoped
public class DemoMessages {

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    /** Whether this is a demonstration: {@code QUXIANG_DEMO=true}. */
    public static boolean isDemo() {
        return Boolean.parseBoolean(System.getenv("QUXIANG_DEMO"));
    }

    void put(String channel, String target, String body) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into demo_message (at, channel, target, body) values (:at, :channel, :target, :body)")
                .bind("at", clock.instant())
                .bind("channel", channel)
                .bind("target", target)
                .bind("body", body)
                .execute());
    }

    /** Shows a line of the statement of an account that nobody can look at. It does nothing outside demo mode. */
    public void statement(String account, String line) {
        if (isDemo()) {
            put("BANK", account, line);
        }
    }

    /** The latest messages, the newest first; none outside demo mode. */
    public List<DemoMessage> latest(int most) {
        if (!isDemo()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select at, channel, target, body from demo_message order by id desc fetch first :most rows only")
                .bind("most", most)
                .mapTo(DemoMessage.class)
                .list());
    }
}
