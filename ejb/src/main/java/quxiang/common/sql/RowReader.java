package quxiang.common.sql;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Reads the columns of a native query's row in order. It hides that H2 and PostgreSQL return different classes. */
public final class RowReader {

    private final Object[] columns;
    private int next;

    public RowReader(Object... columns) {
        this.columns = columns;
    }

    public String text() {
        Object value = columns[next++];
        return value == null ? null : value.toString();
    }

    public long number() {
        return ((Number) columns[next++]).longValue();
    }

    /** A number, or {@code null}. */
    public Long numberOrNull() {
        Object value = columns[next++];
        return value == null ? null : Long.valueOf(((Number) value).longValue());
    }

    public int count() {
        return (int) number();
    }

    public boolean flag() {
        return (Boolean) columns[next++];
    }

    /** A point in time, or {@code null}. */
    public Instant instant() {
        Object value = columns[next++];
        if (value == null) {
            return null;
        }
        return value instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) value).toInstant();
    }

    /** A day, or {@code null}. */
    public LocalDate day() {
        Object value = columns[next++];
        if (value == null) {
            return null;
        }
        return value instanceof LocalDate day ? day : ((Date) value).toLocalDate();
    }

    /** A day that {@link WhereClause#day} counted. */
    public LocalDate numberedDay() {
        return LocalDate.ofEpochDay(number());
    }

    /** A constant of an enum, or {@code null}. */
    public <E extends Enum<E>> E constant(Class<E> type) {
        String name = text();
        return name == null ? null : Enum.valueOf(type, name);
    }
}
