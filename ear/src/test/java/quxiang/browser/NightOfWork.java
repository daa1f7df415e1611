package quxiang.browser;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import quxiang.server.Postgres;

/** What a busy night has to do in a database of its own: invitations past their deadline, short messages that wait, a roster to take. */
final class NightOfWork {

    static final int MESSAGES = 40;

    static final int REFUSED = 10;
    private static final int PAIRS_OF_A_UNIT = 200;
    private static final String PERSON =
            "g.name, g.id_sealed, g.id_hash, g.id_masked, '10999', '示范大学', g.department, g.level_code, g.major";

    private final Postgres postgres;
    private final String database;
    private final int size;

    NightOfWork(Postgres postgres, String database, int size) {
        this.postgres = postgres;
        this.database = database;
        this.size = size;
    }

    /** A roster of graduates who are new; the last ten have a wrong check character. */
    static byte[] roster(int rows) {
        StringBuilder file = new StringBuilder("考生号,姓名,身份证号,性别代码,院校代码,所在院系,学号,学历代码,专业,毕业时间\r\n");
        for (int i = 0; i < rows; i++) {
            String id = idNumber(i);
            String typed = i < rows - REFUSED ? id : id.substring(0, 17) + (id.endsWith("1") ? "2" : "1");
            file.append("N%08d,张三䶮,%s,1,10999,院系%d,N%d,31,软件工程,20270701\r\n".formatted(i, typed, i % 5, i));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String idNumber(int n) {
        String body = "110199"
                + LocalDate.of(2001, 1, 1).plusDays(n / 999).format(DateTimeFormatter.BASIC_ISO_DATE)
                + "%03d".formatted(1 + n % 999);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    /** Puts the work into a database with demonstration data that no server uses now. */
    void prepare() throws SQLException {
        run(
                // Nobody of them can be reached by short message, so that those below are all there are, and none waits
                // for an hour's end.
                "update graduate set mobile = null, roster_mobile = null where cohort = 2027 and school_id ="
                        + " (select id from school where code = '10999')",
                "insert into employer (id, credit_code, name, short_name, verified_at, created_at, version)"
                        + " select 1000000 + x, 'C' || lpad(cast(x as text), 17, '0'), '夜间单位' || x, '夜间单位' || x, now(), now(), 1"
                        + " from generate_series(1, " + (size + PAIRS_OF_A_UNIT - 1) / PAIRS_OF_A_UNIT + ") x",
                "insert into signing (id, employer_id, graduate_id, school_id, cohort, live_graduate_id, request_id, state,"
                        + " state_since, sent_at, deadline, steps, g_name, g_id_sealed, g_id_hash, g_id_masked, g_school_code,"
                        + " g_school_name, g_department, g_level_code, g_major, job_title, job_category, job_place,"
                        + " probation_months, regular_pay, hukou_accepted, archive_accepted, version)"
                        + " select 10000000 + row_number() over (order by e.id, g.id), e.id, g.id, g.school_id, g.cohort, g.id,"
                        + " 'night', 'AWAITING_GRADUATE', now() - interval '9 days', now() - interval '9 days',"
                        + " now() - interval '1 hour' * (1 + e.id % 50), 1, " + PERSON
                        + ", '工程师', '13', '北京', 0, 9000, false, false, 1 from employer e cross join"
                        + " (select * from graduate where cohort = 2027 and removed_at is null and school_id ="
                        + " (select id from school where code = '10999') order by id fetch first " + PAIRS_OF_A_UNIT
                        + " rows only) g where e.id > 1000000 order by e.id, g.id fetch first " + size + " rows only",
                "insert into signing_step (signing_id, step_no, move, to_state, party, actor_name, at)"
                        + " select id, 1, 'SEND', 'AWAITING_GRADUATE', 'EMPLOYER', '经办人', sent_at from signing"
                        + " where id > 10000000",
                "insert into outbox_message (at, kind, recipient_party, recipient_id, signing_id, args, state, attempts,"
                        + " next_attempt_at, mobile) select now(), 'SEND', 'GRADUATE', s.graduate_id, s.id,"
                        + " s.g_name || chr(31) || '夜间单位' || chr(31) || s.g_school_name || chr(31), 'WAITING', 0, now(),"
                        + " '139' || lpad(cast(s.id % 100000 as text), 8, '0')"
                        + " from signing s where s.id > 10000000 order by s.id fetch first " + MESSAGES + " rows only");
    }

    /** The same work once more in a database of that name. */
    NightOfWork copy(String name) throws SQLException {
        try (Connection connection = postgres.connect("template1");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + database);
        }
        return new NightOfWork(postgres, name, size);
    }

    /** How many rows of the roster and how many invitations are done. */
    long progress() throws SQLException {
        return number("select coalesce(sum(read_rows), 0) from intake") + expired();
    }

    long expired() throws SQLException {
        return number("select count(*) from signing where state = 'FAILED' and reason = 'EXPIRED' and id > 10000000");
    }

    /** Whether all rows of the roster are taken. */
    boolean hasRoster() throws SQLException {
        return number("select count(*) from intake where kind = 'ROSTER' and read_rows = " + size) == 1;
    }

    /** Whether nothing is left to be taken, to be ended or to be sent. */
    boolean isDone() throws SQLException {
        return expired() == size
                && number("select count(*) from intake where kind = 'ROSTER' and state = 'COMPLETED' and read_rows = "
                                + size)
                        == 1
                && number("select count(*) from outbox_message where state in ('WAITING', 'SMS_WAITING')") == 0;
    }

    /** What is in the tables, without the times at which it happened. */
    Map<String, String> fingerprints() throws SQLException {
        Map<String, String> prints = new LinkedHashMap<>();
        print(
                prints,
                "graduate",
                "roster_key, name, id_hash, id_masked, live_id_hash, department, level_code, major,"
                        + " facts_hash, removed_at is null, version");
        print(prints, "intake", "school_id, cohort, total_rows, state, read_rows, taken, changed, unchanged, refused");
        print(prints, "intake_row", "line_no, column_name, fault");
        print(prints, "intake_block", "first_position");
        print(prints, "signing", "id, state, reason, live_graduate_id, steps, version");
        print(prints, "signing_step", "signing_id, step_no, move, from_state, to_state, reason, party");
        print(prints, "outbox_message", "kind, recipient_party, recipient_id, signing_id, args, state");
        print(prints, "notice", "kind, recipient_party, recipient_id, signing_id, args");
        prints.put(
                "audit_entry",
                text("select " + printed("action, subject_kind, subject_id")
                        + " from audit_entry where role = 'SYSTEM'"));
        return prints;
    }

    private void print(Map<String, String> prints, String table, String columns) throws SQLException {
        prints.put(table, text("select " + printed(columns) + " from " + table));
    }

    private static String printed(String columns) {
        String row = "concat_ws('|', " + columns + ")";
        return "count(*) || ' ' || md5(string_agg(md5(" + row + "), ',' order by md5(" + row + ")))";
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = postgres.connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws SQLException {
        try (Connection connection = postgres.connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
