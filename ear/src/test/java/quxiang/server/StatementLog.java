package quxiang.server;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** What PostgreSQL is asked, by its own log: every statement of every connection, however it was made. */
public final class StatementLog implements AutoCloseable {

    private static final Pattern MESSAGE = Pattern.compile("(?s)(?:execute [^:]+|statement): (.*)");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']++|'')*+)')");

    private final DataSource database;
    private long from;

    /**
     * A statement.
     *
     * @param connection the number of the process that served it
     * @param sql with $1, $2, … for its parameters
     * @param parameters their texts, {@code null} for NULL
     */
    public record Asked(long connection, String sql, List<String> parameters) {}

    /** From now on statements are written down. */
    public StatementLog(DataSource database) throws SQLException {
        this.database = database;
        execute("alter system set log_statement = 'all'");
        execute("alter system set log_parameter_max_length = 2000");
        execute("select pg_reload_conf()");
        // Only what comes after this has reached every connection.
        while (!logged("log_is_on_" + System.nanoTime())) {
            Thread.onSpinWait();
        }
        taken();
    }

    /** What was asked since this was called last. */
    public List<Asked> taken() throws SQLException {
        String end = "log_end_" + System.nanoTime();
        while (!logged(end)) {
            Thread.onSpinWait();
        }
        String text = read();
        List<Asked> asked = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (!line.startsWith("{")) {
                continue;
            }
            try (JsonReader reader = Json.createReader(new StringReader(line))) {
                JsonObject entry = reader.readObject();
                Matcher message = MESSAGE.matcher(entry.getString("message", ""));
                if (message.matches()
                        && !message.group(1).contains("log_")
                        && !message.group(1).contains("pg_")) {
                    asked.add(new Asked(
                            entry.getJsonNumber("pid").longValue(),
                            message.group(1),
                            parameters(entry.getString("detail", ""))));
                }
            }
        }
        return asked;
    }

    private static List<String> parameters(String detail) {
        List<String> parameters = new ArrayList<>();
        Matcher each = PARAMETER.matcher(detail);
        while (each.find()) {
            parameters.add(each.group(3) == null ? null : each.group(3).replace("''", "'"));
        }
        return parameters;
    }

    /** Whole lines only: the last one may still be written. */
    private String read() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_read_binary_file(pg_current_logfile('jsonlog'), "
                        + from + ", (pg_stat_file(pg_current_logfile('jsonlog'))).size - " + from + ")")) {
            row.next();
            byte[] bytes = row.getBytes(1);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            from += end;
            return new String(bytes, 0, end, StandardCharsets.UTF_8);
        }
    }

    /** Whether a mark that is set now has come into the log; the question itself does not name it. */
    private boolean logged(String mark) throws SQLException {
        execute("select '" + mark + "'");
        return "t"
                .equals(query("select position(convert_to('" + mark.substring(0, 4) + "' || '" + mark.substring(4)
                        + "', 'UTF8') in pg_read_binary_file(pg_current_logfile('jsonlog'), "
                        + "greatest(0, (pg_stat_file(pg_current_logfile('jsonlog'))).size - 20000), 20000)) > 0"));
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("alter system reset log_statement");
        execute("alter system reset log_parameter_max_length");
        execute("select pg_reload_conf()");
    }
}
