package quxiang.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Imports of favourites of a database before there was one pipeline are there afterwards. */
class FormerFavoriteImportsTest {

    private static final long OFFSET = 3_000_000_000_000L;

    @Test
    void theyMoveInH2() throws SQLException {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:former;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        move(h2, "X'0102'", "set referential_integrity false", "set referential_integrity true");
    }

    @Test
    void theyMoveInPostgresql() throws SQLException, IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            move(
                    postgres.getPostgresDatabase(),
                    "'\\x0102'",
                    "set session_replication_role = replica",
                    "set session_replication_role = default");
        }
    }

    private static void move(DataSource database, String bytes, String unchecked, String checked) throws SQLException {
        Flyway.configure().dataSource(database).target("26.1").load().migrate();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into employer (id, credit_code, name, short_name, created_at, version)"
                    + " values (1, '1', 'a', 'a', now(), 1)");
            former(statement, 51, "COMPLETED", 4, "now()", "null");
            former(statement, 52, "RUNNING", 2, "null", "null");
            former(statement, 53, "FAILED", 2, "now()", "'why'");
            for (int row : new int[] {9, 3}) {
                statement.execute("insert into favorite_refusal (import_id, row_no, reason, args, cells_sealed)"
                        + " values (51, " + row + ", 'favorite.row.twice', '" + row + "', " + bytes + ")");
            }
            statement.execute(unchecked);
            statement.execute(
                    "insert into favorite (id, employer_id, graduate_id, school_id, cohort, g_name, g_id_sealed, g_id_hash,"
                            + " g_id_masked, g_school_code, g_school_name, g_level_code, g_major, added_by, added_at, version, import_id)"
                            + " values (1, 1, 1, 1, 2027, 'a', " + bytes
                            + ", 'a', 'a', 'a', 'a', 'a', 'a', 1, now(), 1, 51)");
            statement.execute(checked);
            Flyway.configure().dataSource(database).load().migrate();
            String intake =
                    "select id, kind, state, header, total_rows, read_rows, taken, unchanged, refused, employer_id, cohort,"
                            + " started_by, started_name, failure from intake order by id";
            String header = String.join("\u001F", "学生姓名", "身份证号", "毕业院校");
            assertEquals(
                    List.of(
                            OFFSET + 51 + " FAVORITES COMPLETED " + header + " 4 4 1 1 2 1 2027 7 李四 null",
                            OFFSET + 52 + " FAVORITES FAILED " + header + " 4 2 1 1 2 1 2027 7 李四 系统升级时未完成，请再次上传同一文件",
                            OFFSET + 53 + " FAVORITES FAILED " + header + " 4 2 1 1 2 1 2027 7 李四 why"),
                    rows(statement, intake));
            assertEquals(List.of(), rows(statement, "select id from intake where finished_at is null"));
            assertEquals(
                    List.of(OFFSET + 51 + " 1 3 favorite.row.twice 3", OFFSET + 51 + " 2 9 favorite.row.twice 9"),
                    rows(
                            statement,
                            "select intake_id, position, line_no, fault, args from intake_row order by position"));
            assertEquals(List.of(String.valueOf(OFFSET + 51)), rows(statement, "select import_id from favorite"));
        }
    }

    private static void former(Statement statement, int id, String state, int read, String finished, String failure)
            throws SQLException {
        statement.execute(
                "insert into favorite_import (id, employer_id, cohort, file_name, total_rows, state, read_rows, added, already_in,"
                        + " refused, started_by, started_name, created_at, finished_at, failure, version) values (" + id
                        + ", 1, 2027, 'a.csv', 4, '" + state + "', " + read + ", 1, 1, 2, 7, '李四', now(), " + finished
                        + ", "
                        + failure + ", 1)");
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    values.add(result.getString(i));
                }
                rows.add(String.join(" ", values.stream().map(String::valueOf).toList()));
            }
        }
        return rows;
    }
}
