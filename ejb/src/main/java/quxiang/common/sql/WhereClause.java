package quxiang.common.sql;

import jakarta.persistence.Query;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import quxiang.common.ShanghaiClock;

/** The conditions of a list's query and their values, in order. Empty filters add nothing; values never become SQL text. */
public final class WhereClause {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** Adds a condition with one value for each of its question marks. */
    public WhereClause and(String condition, Object... bound) {
        sql.append(sql.isEmpty() ? " where " : " and ").append(condition);
        values.addAll(List.of(bound));
        return this;
    }

    /** Adds {@code column like %text%} when there is a text; its wildcards mean themselves. */
    public WhereClause andContains(String column, String text) {
        if (text == null || text.isBlank()) {
            return this;
        }
        String plain = text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return and(column + " like ? escape '!'", "%" + plain + "%");
    }

    /** Adds {@code column = value} when there is a value. */
    public WhereClause andEqual(String column, Object value) {
        return value == null || value instanceof String text && text.isBlank() ? this : and(column + " = ?", value);
    }

    /** Adds {@code column in (…)} for the names of these constants. */
    public WhereClause andIn(String column, Collection<? extends Enum<?>> constants) {
        String marks = constants.stream().map(c -> "?").collect(Collectors.joining(", "));
        return and(
                column + " in (" + marks + ")",
                constants.stream().map(Enum::name).toArray());
    }

    /**
     * Adds that a time is within these days in Asia/Shanghai, where they are given. It is not before the begin of the
     * first day and before the end of the last one.
     */
    public WhereClause andDays(String column, LocalDate from, LocalDate to) {
        if (from != null) {
            and(column + " >= ?", Timestamp.from(ShanghaiClock.endOfDay(from.minusDays(1))));
        }
        return to == null ? this : and(column + " < ?", Timestamp.from(ShanghaiClock.endOfDay(to)));
    }

    /**
     * The day in Asia/Shanghai of a time, as SQL that {@link RowReader#numberedDay} reads. It is computed, because a
     * cast to a day goes by the session's time zone on H2; Shanghai is eight hours ahead all year.
     */
    public static String day(String column) {
        return "cast(floor((extract(epoch from " + column + ") + 28800) / 86400) as bigint)";
    }

    /** The conditions as SQL, with {@code where}. */
    public String sql() {
        return sql.toString();
    }

    /** Gives the query its values. */
    public Query bind(Query query) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    /** Gives the statement its values. */
    public void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
