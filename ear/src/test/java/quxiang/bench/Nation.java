package quxiang.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import quxiang.common.CreditCode;
import quxiang.common.crypto.Seal;
import quxiang.roster.imports.GraduateLines;

/**
 * The whole country in a database, or any part of it with the same shape: of 12,700,000 graduates at 3,000 schools,
 * four of five have been sent letters (10,000,000 signings by 400,000 units, some of them with thousands and most with
 * some twenty), with history, agreements, notices and favourites as they result from that. Agreements are without their
 * PDFs, audit and outbox are empty, and graduates have no accounts: no list shows those.
 */
public final class Nation {

    /** The first unit's key, and the key of the account of unit or school n is n. */
    public static final long UNITS = 2_000_000L;

    /** The password of every account. */
    public static final String PASSWORD = "Quxiang@2027";

    private static final String PASSWORD_HASH =
            "PBKDF2WithHmacSHA512:210000:lrZYfzjJHFhkhH1C/J6ibw==:kQE6eoubRMzLciQ2e2OCHNCGqSueAh83RubMluNKpX0=";

    private static final long ALL = 12_700_000;
    private static final int A_PART = 2_000;
    private static final List<String> LOADED =
            List.of("graduate", "employer", "account", "signing", "signing_step", "agreement", "favorite", "notice");

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final Seal seal;
    private final long graduates;
    private final int schools;
    private final int units;
    private final StringBuilder report = new StringBuilder();

    /**
     * @param address of the database, with user and password
     * @param seal with the key of the server that will read it
     */
    public Nation(String address, Seal seal, long graduates) {
        database.setUrl(address);
        this.seal = seal;
        this.graduates = graduates;
        this.schools = Math.max(3, (int) Math.round(3_000.0 * graduates / ALL));
        this.units = Math.max(400, (int) Math.round(400_000.0 * graduates / ALL));
    }

    /** The schools of middling size: those that are measured. */
    public List<Institute> someSchools(int most) {
        List<Institute> some = new ArrayList<>();
        for (int n = (schools - most) / 2; some.size() < most && n < schools; n++) {
            some.add(Institute.of(Math.max(0, n), schools, graduates));
        }
        return some;
    }

    /** Units with some twenty-five signings each, as most have: their numbers. */
    public List<Long> someUnits(int most) {
        List<Long> some = new ArrayList<>();
        for (int n = 0; n < most; n++) {
            some.add(UNITS + units / 4 + n);
        }
        return some;
    }

    /** The name under which an account signs in. */
    public static String username(long number) {
        return "nation" + number;
    }

    /** What took how long. */
    public String report() {
        return report.toString();
    }

    /** Makes the tables as the application would and fills them. */
    public void fill() throws SQLException, IOException {
        Flyway.configure(Nation.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/postgresql")
                .load()
                .migrate();
        try (Connection connection = database.getConnection()) {
            LoadedTables tables = new LoadedTables(connection, LOADED);
            timed("indexes dropped", tables::drop);
            // What is written in the transaction that empties a table goes around the log.
            connection.setAutoCommit(false);
            run(connection, "truncate " + String.join(", ", LOADED) + " cascade");
            timed("schools and units", () -> owners(connection));
            timed("graduates", () -> graduates(connection));
            timed("signings", () -> run(connection, NationSql.signings(units)));
            timed("history", () -> run(connection, NationSql.HISTORY));
            timed("agreements", () -> run(connection, NationSql.AGREEMENTS));
            timed("favourites", () -> run(connection, NationSql.FAVORITES));
            timed("notices", () -> run(connection, NationSql.NOTICES));
            run(connection, NationSql.SEQUENCES);
            connection.commit();
            connection.setAutoCommit(true);
            timed("indexes", tables::restore);
            timed("vacuum", () -> run(connection, "vacuum (analyze, parallel 2)"));
        }
    }

    private interface Step {
        void go() throws SQLException, IOException;
    }

    private void timed(String what, Step step) throws SQLException, IOException {
        long start = System.nanoTime();
        step.go();
        report.append(what)
                .append(' ')
                .append(Duration.ofNanos(System.nanoTime() - start).toMillis() / 100 / 10.0)
                .append(" s; ");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void owners(Connection connection) throws SQLException, IOException {
        run(connection, "delete from signing_window");
        run(connection, "delete from school");
        Copy.into(
                connection,
                "school (id, code, name, phone, online_signing, default_days, longest_days, department_review, version)",
                1,
                part -> {
                    StringBuilder lines = new StringBuilder();
                    for (int n = 0; n < schools; n++) {
                        Institute it = school(n);
                        lines.append(it.id()).append('\t').append(it.code()).append('\t');
                        lines.append(it.name()).append("\t010-00000000\tt\t5\t30\tf\t1\n");
                    }
                    return lines;
                });
        run(
                connection,
                "insert into signing_window (school_id, cohort, opens_on, closes_on)"
                        + " select id, 2027, date '2026-09-01', date '2027-08-31' from school");
        Copy.into(
                connection,
                "employer (id, credit_code, name, short_name, industry, nature, size, region, address, contact, phone,"
                        + " verified_at, created_at, version)",
                (units + A_PART - 1) / A_PART,
                this::units);
        run(
                connection,
                "insert into account (id, role, username, name, password_hash, employer_id, failures, created_at,"
                        + " password_at, mail_verified_at, version) select id, 'EMPLOYER', 'nation' || id, '经办人' || id % 1000, '"
                        + PASSWORD_HASH + "', id, 0, now(), now(), now(), 1 from employer");
        run(
                connection,
                "insert into account (id, role, username, name, password_hash, school_id, failures, created_at,"
                        + " password_at, version) select id, 'SCHOOL', 'nation' || id, '李老师', '" + PASSWORD_HASH
                        + "', id, 0, now(), now(), 1 from school");
    }

    private CharSequence units(long part) {
        StringBuilder lines = new StringBuilder();
        for (long n = part * A_PART; n < Math.min(units, (part + 1) * A_PART); n++) {
            String digits = String.valueOf(1_000_000_000L + n).substring(1);
            lines.append(UNITS + n).append('\t').append(CreditCode.completed("91110105" + digits));
            lines.append("\t虚构").append(n).append("科技有限公司\t虚构").append(n);
            lines.append("科技\tI\t39\t3\t110105\t学院路").append(n % 900).append("号\t张三\t010-");
            // One of fifty gives the number of another: somebody who acts for several.
            lines.append(10_000_000 + n - (n % 50 == 1 ? 1 : 0)).append('\t');
            lines.append("2026-09-01 09:00:00+08\t2026-09-01 09:00:00+08\t1\n");
        }
        return lines;
    }

    private void graduates(Connection connection) throws SQLException, IOException {
        GraduateLines lines = new GraduateLines(seal);
        long parts = (graduates + A_PART - 1) / A_PART;
        Copy.into(connection, GraduateLines.INTO, parts, part -> {
            StringBuilder text = new StringBuilder(A_PART * 700);
            int n = schoolOf(part * A_PART);
            Institute school = school(n);
            for (long i = part * A_PART; i < Math.min(graduates, (part + 1) * A_PART); i++) {
                while (i >= school.first() + school.size()) {
                    school = school(++n);
                }
                lines.add(text, i + 1, school, Person.of(i, school));
            }
            return text;
        });
    }

    private Institute school(int n) {
        return Institute.of(n, schools, graduates);
    }

    private int schoolOf(long graduate) {
        int low = 0;
        int high = schools - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (school(middle).first() <= graduate) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
