package quxiang.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Who signs in the cycles: {@value #SCHOOLS} schools and as many units, graduates with accounts, and a favourite for
 * each cycle. All keys of cycle n follow from n, so that who has no Java can do the same.
 */
final class CycleWorld {

    static final int SCHOOLS = 16;
    static final long GRADUATES = 71_000_000;
    static final long FAVORITES = 72_000_000;
    static final long ACCOUNTS = 73_000_000;
    static final long UNITS = 74_000_000;
    static final long STAFF = 75_000_000;
    static final long SCHOOL = 76_000_000;
    static final long SIGNINGS = 77_000_000;

    private CycleWorld() {}

    static void make(DataSource database, int cycles) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            String series = " from generate_series(0, " + (SCHOOLS - 1) + ") n";
            String all = " from generate_series(0, " + (cycles - 1) + ") n";
            String n = "(n % " + SCHOOLS + ")";
            for (String sql : new String[] {
                "insert into school (id, code, name, online_signing, default_days, longest_days, department_review, version) select "
                        + SCHOOL + " + n, 90000 + n, '循环学校' || n, true, 5, 30, false, 1" + series,
                "insert into signing_window (school_id, cohort, opens_on, closes_on) select " + SCHOOL
                        + " + n, 2027, current_date - 2, current_date + 20" + series,
                "insert into employer (id, credit_code, name, short_name, verified_at, created_at, version) select "
                        + UNITS + " + n, 'CYCLE' || n, '循环单位' || n, '循环', now(), now(), 1" + series,
                "insert into account (id, role, username, name, password_hash, employer_id, failures, created_at, password_at, version)"
                        + " select " + UNITS + " + n, 'EMPLOYER', 'cycleunit' || n, '经办人', 'x', " + UNITS
                        + " + n, 0, now(), now(), 1" + series,
                "insert into account (id, role, username, name, password_hash, school_id, failures, created_at, password_at, version)"
                        + " select " + STAFF + " + n, 'SCHOOL', 'cyclestaff' || n, '李老师', 'x', " + SCHOOL
                        + " + n, 0, now(), now(), 1" + series,
                "insert into graduate (id, school_id, cohort, roster_key, name, id_sealed, id_hash, id_masked, level_code, major,"
                        + " graduates_on, facts_hash, created_at, changed_at, version, account_id) select " + GRADUATES
                        + " + n, "
                        + SCHOOL + " + "
                        + n + ", 2027, 'cycle' || n, '王静', '\\x01', 'cycle' || n, '1101**********1234', '31', '软件工程',"
                        + " date '2027-07-01', 'x', now(), now(), 1, " + ACCOUNTS + " + n" + all,
                "insert into account (id, role, username, name, password_hash, graduate_id, failures, created_at, password_at, version)"
                        + " select " + ACCOUNTS + " + n, 'GRADUATE', 'cycle' || n, '王静', 'x', " + GRADUATES
                        + " + n, 0, now(), now(), 1" + all,
                "insert into favorite (id, employer_id, graduate_id, school_id, cohort, live_graduate_id, g_name, g_id_sealed, g_id_hash,"
                        + " g_id_masked, g_school_code, g_school_name, g_level_code, g_major, added_by, added_at, version) select "
                        + FAVORITES + " + n, " + UNITS + " + " + n + ", " + GRADUATES + " + n, " + SCHOOL + " + " + n
                        + ", 2027, " + GRADUATES + " + n, '王静', '\\x01', 'cycle' || n, '1101**********1234', 90000 + "
                        + n
                        + ", '循环学校', '31', '软件工程', 1, now(), 1" + all,
                // Printing is measured by itself: here every agreement counts as printed when it is issued.
                "create or replace function printed_at_once() returns trigger language plpgsql as"
                        + " $$begin new.printed_at = now(); return new; end$$",
                "create or replace trigger printed_at_once before insert on agreement for each row execute function printed_at_once()",
                "analyze"
            }) {
                statement.execute(sql);
            }
        }
    }

    /** While this is open and not rolled back, what delivers notices waits for its table; neither the use cases nor pgbench touch it. */
    static Connection deliveryRests(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table notice in exclusive mode");
        }
        return connection;
    }

    /** Lets the database know what the first cycles left behind, as it would soon by itself. */
    static void tidy(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "vacuum (analyze) account, agreement, audit_entry, favorite, graduate, outbox_message, signing, signing_step");
        }
    }

    /** Ends what {@link #make} set up for all, so that agreements are printed again. */
    static void end(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop trigger printed_at_once on agreement");
        }
    }
}
