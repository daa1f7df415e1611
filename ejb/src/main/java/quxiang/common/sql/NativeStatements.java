package quxiang.common.sql;

import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** Shorthands for native SQL statements. */
public final class NativeStatements {

    private NativeStatements() {}

    /** Binds the query's values in order. */
    public static Query bound(Query query, Object... values) {
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i] instanceof Instant at ? Timestamp.from(at) : values[i]);
        }
        return query;
    }

    /** The rows that it finds. */
    public static List<RowReader> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> row instanceof Object[] columns ? new RowReader(columns) : new RowReader(row))
                .toList();
    }
}
