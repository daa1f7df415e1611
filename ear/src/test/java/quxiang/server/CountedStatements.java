package quxiang.server;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Counts the SQL statements that requests cause, by the entity manager and by JDBI.
 *
 * <p>Those of timers and jobs run in other threads and do not count.
 */
public final class CountedStatements extends AbstractSessionLog implements AutoCloseable {

    /** How the threads are called whose statements count. */
    public static final String REQUESTS = "default task";

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final ServerSession session;
    private final SessionLog before;
    private final SqlStatements jdbi;
    private final SqlLogger jdbiBefore;

    public CountedStatements(EntityManager entities, Jdbi jdbi) {
        this.jdbi = jdbi.getConfig(SqlStatements.class);
        jdbiBefore = this.jdbi.getSqlLogger();
        this.jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                add(context.getRenderedSql());
            }
        });
        session = entities.unwrap(JpaEntityManager.class).getServerSession();
        before = session.getSessionLog();
        setLevel(FINE);
        session.setSessionLog(this);
    }

    @Override
    public void log(SessionLogEntry entry) {
        if (SQL.equals(entry.getNameSpace())) {
            add(entry.getMessage());
        }
    }

    private void add(String sql) {
        if (Thread.currentThread().getName().startsWith(REQUESTS)) {
            asked.add(sql);
        }
    }

    /** How many there were since this was asked last. */
    public int taken() {
        return takenSql().size();
    }

    /** The statements themselves since they were asked for last. */
    public List<String> takenSql() {
        List<String> taken = new ArrayList<>();
        for (String sql = asked.poll(); sql != null; sql = asked.poll()) {
            taken.add(sql);
        }
        return taken;
    }

    @Override
    public void close() {
        session.setSessionLog(before);
        jdbi.setSqlLogger(jdbiBefore);
    }
}
