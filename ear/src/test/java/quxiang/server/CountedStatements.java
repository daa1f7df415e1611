package quxiang.server;

import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Counts the SQL statements that requests cause; those of timers and jobs run in other threads and do not count. */
public final class CountedStatements extends AbstractSessionLog implements AutoCloseable {

    /** How the threads are called whose statements count. */
    public static final String REQUESTS = "default task";

    private final AtomicInteger count = new AtomicInteger();
    private final ServerSession session;
    private final SessionLog before;

    public CountedStatements(EntityManager entities) {
        session = entities.unwrap(JpaEntityManager.class).getServerSession();
        before = session.getSessionLog();
        setLevel(FINE);
        session.setSessionLog(this);
    }

    @Override
    public void log(SessionLogEntry entry) {
        if (SQL.equals(entry.getNameSpace()) && Thread.currentThread().getName().startsWith(REQUESTS)) {
            count.incrementAndGet();
        }
    }

    /** How many there were since this was asked last. */
    public int taken() {
        return count.getAndSet(0);
    }

    @Override
    public void close() {
        session.setSessionLog(before);
    }
}
