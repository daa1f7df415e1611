package quxiang.bench;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import quxiang.common.Cohort;
import quxiang.common.Role;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeProgress;
import quxiang.intake.IntakeReports;
import quxiang.intake.IntakeUploads;
import quxiang.roster.imports.RosterFixtures;
import quxiang.server.Callers;
import quxiang.server.Deployments;

/**
 * P1 of quality.md: a roster from its csv into the table, beside PostgreSQL's own COPY of the same rows into a table
 * with the same columns and indexes.
 */
@ArquillianTest
class ImportBench {

    /** As many rows as one file may have. */
    private static final int LARGEST = 200_000;

    /** So many until the compiler rests: a server in its season, not one that was started just now. */
    private static final int WARMING = 5;

    private static final Cohort COHORT = new Cohort(2027);

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    DataSource database;

    @Inject
    RosterFixtures fixtures;

    @Inject
    IntakeUploads uploads;

    @Inject
    IntakeReports reports;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @Test
    void rosterOfOneSchool() throws Exception {
        int rows = Sizes.roster();
        for (int i = 0; i < WARMING; i++) {
            imported(Math.min(rows, 20_000));
        }
        List<Imported> files = new ArrayList<>();
        for (int left = rows; left > 0; left -= LARGEST) {
            files.add(imported(Math.min(left, LARGEST)));
        }
        double ours = files.stream().mapToDouble(Imported::seconds).sum();
        double copied =
                copied(files.stream().map(file -> String.valueOf(file.school())).collect(Collectors.joining(", ")));
        BenchTable.add(
                "P1 roster import",
                String.format("%,d rows in %d", rows, files.size()),
                String.format("%.1f s", ours),
                String.format("%.1f s", copied),
                BenchTable.ratio(ours, copied),
                "3.0",
                "2.0",
                String.format(
                        "files one after the other, each from its first byte to COMPLETED (%.1f s until staged), by COPY of the same rows",
                        files.stream().mapToDouble(Imported::staged).sum()));
    }

    private record Imported(long school, double staged, double seconds) {}

    private Imported imported(int rows) throws Exception {
        RosterFixtures.Staff staff = fixtures.newSchool();
        Institute school =
                new Institute(staff.schoolId(), String.valueOf(staff.code()), "", false, staff.code() * 1_000L, rows);
        Path file = Files.createTempFile("roster", ".csv");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                RosterFile.write(school, rows, out);
            }
            long start = System.nanoTime();
            long id;
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                id = Callers.as(
                        Role.SCHOOL,
                        staff.accountId(),
                        () -> uploads.stage(IntakeKind.ROSTER, COHORT.year(), false, "名单.csv", in));
            }
            double staged = (System.nanoTime() - start) / 1e9;
            await().pollInterval(Duration.ofMillis(50))
                    .atMost(Duration.ofHours(1))
                    .until(() -> !progress(staff, id).running());
            double seconds = (System.nanoTime() - start) / 1e9;
            IntakeProgress end = progress(staff, id);
            assertEquals(rows, end.added(), "all rows are good");
            return new Imported(staff.schoolId(), staged, seconds);
        } finally {
            Files.delete(file);
        }
    }

    private IntakeProgress progress(RosterFixtures.Staff staff, long id) throws Exception {
        return Callers.as(Role.SCHOOL, staff.accountId(), () -> reports.progress(id));
    }

    /** Seconds for the same rows as PostgreSQL's own tool would bring them back. */
    private double copied(String schools) throws SQLException, IOException {
        Path file = Files.createTempFile("roster", ".copy");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            try (OutputStream out = Files.newOutputStream(file)) {
                postgres.getCopyAPI()
                        .copyOut(
                                "copy (select * from graduate where school_id in (" + schools
                                        + ") order by id) to stdout",
                                out);
            }
            statement.execute("drop table if exists copied");
            statement.execute("create table copied (like graduate including all)");
            // As many rows as there were before the measured import.
            statement.execute("insert into copied select * from graduate where school_id not in (" + schools + ")");
            long start = System.nanoTime();
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                postgres.getCopyAPI().copyIn("copy copied from stdin", in);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            statement.execute("drop table copied");
            return seconds;
        } finally {
            Files.delete(file);
        }
    }
}
