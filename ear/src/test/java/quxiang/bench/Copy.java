package quxiang.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows into PostgreSQL as fast as it takes them: made by two threads, sent by a third, none kept. */
final class Copy {

    private static final int AHEAD = 8;

    private Copy() {}

    /**
     * Copies so many parts, in their order.
     *
     * @param into table and columns
     * @param part gives the lines of a part, in COPY's text format
     */
    static void into(Connection connection, String into, long parts, LongFunction<CharSequence> part)
            throws SQLException, IOException {
        ExecutorService makers = Executors.newFixedThreadPool(2);
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
        try {
            Deque<Future<byte[]>> coming = new ArrayDeque<>();
            for (long next = 0; next < parts || !coming.isEmpty(); ) {
                while (next < parts && coming.size() < AHEAD) {
                    long wanted = next++;
                    Callable<byte[]> made = () -> part.apply(wanted).toString().getBytes(StandardCharsets.UTF_8);
                    coming.add(makers.submit(made));
                }
                byte[] lines = coming.remove().get();
                copy.writeToCopy(lines, 0, lines.length);
            }
            copy.endCopy();
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            makers.shutdownNow();
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
