package quxiang.upkeep.hash;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * Which line's key makes the hashes of persons, as the database says.
 *
 * @param line up to which all hashes have been renewed
 * @param nextLine up to which they are being renewed, or {@code null}
 * @param begunAt since when, or {@code null}
 */
record HashKey(int line, Integer nextLine, Instant begunAt) {

    static HashKey read(Handle handle) {
        return handle.createQuery("select line, next_line, begun_at from hash_key")
                .mapTo(HashKey.class)
                .one();
    }

    static HashKey locked(Handle handle) {
        return handle.createQuery("select line, next_line, begun_at from hash_key for update")
                .mapTo(HashKey.class)
                .one();
    }

    boolean isReplaced() {
        return nextLine != null;
    }

    /** The line that is written. */
    int written() {
        return nextLine == null ? line : nextLine;
    }
}
