package quxiang.notice.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.RowReader;

/** What would leave by SMS or mail, in demo mode only. */
@ApplicationScoped
public class DemoMessages {

    @PersistenceContext
    EntityManager em;

    @Inject
    ShanghaiClock clock;

    /** Whether this is a demonstration: {@code QUXIANG_DEMO=true}. */
    public static boolean isDemo() {
        return Boolean.parseBoolean(System.getenv("QUXIANG_DEMO"));
    }

    void put(String channel, String target, String body) {
        em.createNativeQuery("insert into demo_message (at, channel, target, body) values (?, ?, ?, ?)")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, channel)
                .setParameter(3, target)
                .setParameter(4, body)
                .executeUpdate();
    }

    /** Shows a line of the statement of an account that nobody can look at. It does nothing outside demo mode. */
    public void statement(String account, String line) {
        if (isDemo()) {
            put("BANK", account, line);
        }
    }

    /** The latest messages, the newest first; none outside demo mode. */
    @SuppressWarnings("unchecked")
    public List<DemoMessage> latest(int most) {
        if (!isDemo()) {
            return List.of();
        }
        List<Object[]> rows = em.createNativeQuery("select at, channel, target, body from demo_message"
                        + " order by id desc fetch first " + most + " rows only")
                .getResultList();
        return rows.stream()
                .map(RowReader::new)
                .map(c -> new DemoMessage(c.instant(), c.text(), c.text(), c.text()))
                .toList();
    }
}
