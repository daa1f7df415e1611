package quxiang.notice.outbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A transaction for each connection, as in the server, which is killed before its n-th statement: then all of it is undone. */
final class KilledConnections {

    private final DataSource source;
    private int left;

    private KilledConnections(DataSource source, int statement) {
        this.source = source;
        this.left = statement;
    }

    /** @param statement which one never reaches the database, from 1 */
    static DataSource before(DataSource source, int statement) {
        KilledConnections connections = new KilledConnections(source, statement);
        return proxy(DataSource.class, source, connections::connection);
    }

    /** Every transaction comes to its end. */
    static DataSource never(DataSource source) {
        return before(source, Integer.MAX_VALUE);
    }

    private Object connection(String method, Work work) throws Exception {
        if (!method.equals("getConnection")) {
            return work.done();
        }
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return proxy(Connection.class, connection, (called, call) -> switch (called) {
            case "prepareStatement" -> proxy(java.sql.PreparedStatement.class, call.done(), this::statement);
            case "close" -> end(connection);
            default -> call.done();
        });
    }

    private Object statement(String method, Work work) throws Exception {
        if (method.startsWith("execute")) {
            left--;
            if (left == 0) {
                throw new SQLException("killed");
            }
        }
        return work.done();
    }

    private Object end(Connection connection) throws SQLException {
        try (connection) {
            if (left > 0) {
                connection.commit();
            } else {
                connection.rollback();
            }
        }
        return null;
    }

    private interface Work {
        Object done() throws Exception;
    }

    private interface Around {
        Object call(String method, Work work) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Object real, Around around) {
        return type.cast(Proxy.newProxyInstance(
                KilledConnections.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, args) -> around.call(method.getName(), () -> {
                    try {
                        return method.invoke(real, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() instanceof Exception cause ? cause : e;
                    }
                })));
    }
}
