package quxiang.job;

import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import quxiang.common.Columns;

/** Native statements in short. */
final class Statements {

    private Statements() {}

    /** Gives the query its values in order. */
    static Query bound(Query query, Object... values) {
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i] instanceof Instant at ? Timestamp.from(at) : values[i]);
        }
        return query;
    }

    /** The rows that it finds. */
    static List<Columns> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> row instanceof Object[] columns ? new Columns(columns) : new Columns(row))
                .toList();
    }
}
