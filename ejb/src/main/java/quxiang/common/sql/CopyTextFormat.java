package quxiang.common.sql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.postgresql.PGConnection;

/**
 * Rows for PostgreSQL's {@code COPY} in its text format, the quickest way into a table. PostgreSQL 17, "COPY", File
 * Formats.
 */
final class CopyTextFormat {

    private static final HexFormat HEX = HexFormat.of();
    private static final int A_ROW = 700;

    private final StringBuilder rows = new StringBuilder(1000 * A_ROW);

    /** Adds a row; bytes become hexadecimal, everything else is its text. */
    void row(Object... values) {
        char separator = 0;
        for (Object value : values) {
            if (separator != 0) {
                rows.append(separator);
            }
            separator = '\t';
            if (value == null) {
                rows.append("\\N");
            } else if (value instanceof byte[] bytes) {
                rows.append("\\\\x");
                HEX.formatHex(rows, bytes);
            } else if (value instanceof String text) {
                escaped(text);
            } else {
                rows.append(value);
            }
        }
        rows.append('\n');
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\t' -> rows.append("\\t");
                case '\0' -> {}
                default -> rows.append(c);
            }
        }
    }

    /** Sends the rows in the connection's transaction. */
    void into(Connection connection, String tableAndColumns) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + tableAndColumns + " from stdin",
                            new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }
}
