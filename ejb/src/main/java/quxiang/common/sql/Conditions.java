package quxiang.common.sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.ShanghaiClock;
import quxiang.common.StaffScope;

/** The conditions of a query, for its {@code <where>}. Empty filters add nothing; values never become SQL text. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** Adds a condition without a value. */
    public Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition that names a value, as {@code :name}. */
    public Conditions and(String condition, String name, Object value) {
        values.put(name, value);
        return and(condition);
    }

    /** Adds a value that the query names outside its conditions. */
    public Conditions value(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /**
     * Adds {@code column like %text%} when there is a text; its wildcards mean themselves. Brackets are the same whether they are half or
     * full width.
     */
    public Conditions andContains(String column, String text) {
        if (text == null || text.isBlank()) {
            return this;
        }
        String plain = text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
        String narrow = narrow(plain);
        String searched = narrow.indexOf('(') < 0 && narrow.indexOf(')') < 0
                ? column
                : "replace(replace(" + column + ", '（', '('), '）', ')')";
        return with(searched, "like :%s escape '!'", "%" + narrow + "%");
    }

    private static String narrow(String text) {
        return text.replace('（', '(').replace('）', ')');
    }

    /** Adds {@code column = value} when there is a value. */
    public Conditions andEqual(String column, Object value) {
        return value == null || value instanceof String text && text.isBlank() ? this : with(column, "= :%s", value);
    }

    /**
     * Adds that staff see a graduate.
     *
     * @param column the column {@code department} of the roster, with or without the name of its table
     */
    public Conditions andWithin(String column, StaffScope scope) {
        return andWithin(column, column.replace("department", "class_name"), scope);
    }

    /**
     * Adds that staff see a graduate.
     *
     * @param department the graduate's, as SQL
     * @param className the graduate's class, as SQL
     */
    public Conditions andWithin(String department, String className, StaffScope scope) {
        return scope.isWhole() ? this : and(within(department, className, scope));
    }

    /** The same as a condition, for staff who do not see the whole school. Its values are added. */
    public String within(String department, String className, StaffScope scope) {
        List<String> ways = new ArrayList<>();
        if (!scope.departments().isEmpty()) {
            ways.add(any(department, scope.departments()));
        }
        scope.classes()
                .forEach((of, names) ->
                        ways.add("%s and %s".formatted(any(department, List.of(of)), any(className, names))));
        return ways.size() == 1 ? ways.get(0) : "(%s)".formatted(String.join(" or ", ways));
    }

    /** Adds that the column holds one of these texts. */
    public Conditions andAny(String column, Collection<String> texts) {
        return and(any(column, texts));
    }

    /** The condition that a column holds one of these texts, whose values are added. One alone is an equality. */
    public String any(String column, Collection<String> texts) {
        List<String> names = new ArrayList<>();
        for (String text : texts) {
            String name = nextName();
            value(name, text);
            names.add(":" + name);
        }
        return "%s in (%s)".formatted(column, String.join(", ", names));
    }

    /**
     * Adds that the column holds the name of one of these constants. They are listed and not given as an array: one
     * alone is then an equality to PostgreSQL, which leaves rows in the order of the index.
     */
    public Conditions andIn(String column, Collection<? extends Enum<?>> constants) {
        return andAny(column, constants.stream().map(Enum::name).toList());
    }

    /** Adds that a time is within these days in Asia/Shanghai, as far as they are given. */
    public Conditions andDays(String column, LocalDate from, LocalDate to) {
        if (from != null) {
            with(column, ">= :%s", ShanghaiClock.endOfDay(from.minusDays(1)));
        }
        return to == null ? this : with(column, "< :%s", ShanghaiClock.endOfDay(to));
    }

    private Conditions with(String column, String comparison, Object value) {
        String name = nextName();
        return and(column + " " + comparison.formatted(name), name, value);
    }

    private String nextName() {
        return "condition" + values.size();
    }

    /**
     * The day in Asia/Shanghai of a time, as SQL. It is computed, because a cast to a day goes by the session's time
     * zone on H2; Shanghai is eight hours ahead all year.
     */
    public static String day(String column) {
        return "(date '1970-01-01' + cast(floor((extract(epoch from %s) + 28800) / 86400) as int))".formatted(column);
    }

    /** Gives a statement the conditions, for its {@code <where>}, and their values. */
    public <S extends SqlStatement<S>> S of(S statement) {
        // A value that only the rows' query names is none of the count's.
        return statement
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .define("where", conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions))
                .bindMap(values);
    }

    /**
     * Reads one page of the rows that meet the conditions.
     *
     * @param count a query for the number of all of them, with {@code <where>}
     * @param rows a query for them, with {@code <where>}, to which the page's bounds are added
     */
    public <R> Page<R> page(Jdbi jdbi, String count, String rows, Class<R> row, PageRequest request) {
        return jdbi.withHandle(handle -> {
            long total = of(handle.createQuery(count)).mapTo(long.class).one();
            List<R> found = of(handle.createQuery(rows + " offset :first rows fetch next :size rows only"))
                    .bind("first", request.first())
                    .bind("size", request.size())
                    .mapTo(row)
                    .list();
            return new Page<>(found, total, request.first(), request.size());
        });
    }
}
