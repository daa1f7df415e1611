package quxiang.bench;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.Jobs;
import quxiang.common.Role;
import quxiang.job.history.JobHistory;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.signing.SigningFixtures;

/**
 * P2 of quality.md: the nightly end of invitations that nobody answered, beside one SQL statement that writes the same
 * four things. Each ends a half, in the order reference, job, job, reference, so that neither has the fresher table.
 */
@ArquillianTest
class ExpiryBench {

    private static final String REFERENCE =
            "with ended as (update signing set state = 'FAILED', reason = 'EXPIRED', note = null,"
                    + " state_since = now(), state_by = null, live_graduate_id = null, steps = steps + 1, version = version + 1"
                    + " where state = 'AWAITING_GRADUATE' and deadline <= now() returning *),"
                    + " history as (insert into signing_step (signing_id, step_no, move, from_state, to_state,"
                    + " reason, party, actor_name, at)"
                    + " select id, steps, 'EXPIRE', 'AWAITING_GRADUATE', 'FAILED', 'EXPIRED', 'SYSTEM', 'SYSTEM', now() from ended),"
                    + " audit as (insert into audit_entry (at, actor_name, role, action, subject_kind, subject_id)"
                    + " select now(), 'SYSTEM', 'SYSTEM', 'EXPIRE', 'SIGNING', id from ended)"
                    + " insert into outbox_message (at, kind, recipient_party, recipient_id, signing_id, args,"
                    + " state, attempts, next_attempt_at)"
                    + " select now(), 'EXPIRE', p.party, case p.party when 'EMPLOYER' then e.employer_id else e.graduate_id end, e.id,"
                    + " e.g_name || chr(31) || u.name || chr(31) || e.g_school_name || chr(31), 'WAITING', 0, now()"
                    + " from ended e join employer u on u.id = e.employer_id cross join (values ('EMPLOYER'), ('GRADUATE')) p (party)";

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    DataSource database;

    @Inject
    SigningFixtures fixtures;

    @Inject
    Jobs jobs;

    @Inject
    JobHistory history;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @Test
    void invitationsThatNobodyAnswered() throws Exception {
        int expired = Sizes.expired();
        int half = expired / 2;
        long first = invitations(expired * 3, fixtures.newWorld(3, 0));
        // The first rounds let the server compile what it needs.
        due(first, Math.min(half, 5_000));
        job();
        long next = first + Math.min(half, 5_000);
        double reference = 0;
        double ours = 0;
        for (boolean isOurs : new boolean[] {false, true, true, false}) {
            due(next, half);
            next += half;
            long start = System.nanoTime();
            if (isOurs) {
                job();
            } else {
                execute(REFERENCE);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            ours += isOurs ? seconds : 0;
            reference += isOurs ? 0 : seconds;
            assertEquals(
                    0, number("select count(*) from signing where state = 'AWAITING_GRADUATE' and deadline <= now()"));
            tidy();
        }
        assertEquals(
                number("select count(*) from signing where reason = 'EXPIRED'"),
                number("select count(*) from signing_step where move = 'EXPIRE'"));
        BenchTable.add(
                "P2 nightly expiry",
                String.format("%,d of %,d", expired, expired * 3),
                String.format("%.1f s", ours),
                String.format("%.1f s", reference),
                BenchTable.ratio(ours, reference),
                "1.5",
                "1.1",
                "job from start to COMPLETED by one statement that updates and inserts the same rows; two halves each");
    }

    /** Letters that may still be answered, three for each of a third as many graduates. */
    private long invitations(int count, SigningFixtures.World world) throws SQLException {
        long first = 50_000_000;
        execute(
                "insert into graduate (id, school_id, cohort, roster_key, name, id_sealed, id_hash, id_masked, level_code, major,"
                        + " graduates_on, facts_hash, created_at, changed_at, version) select " + first + " + n, "
                        + world.school()
                        + ", 2027, 'expiry' || n, '王静', '\\x01', 'expiry' || n, '1101**********1234', '31', '软件工程', date '2027-07-01', 'x',"
                        + " now(), now(), 1 from generate_series(0, " + count / 3 + ") n");
        for (int i = 0; i < 3; i++) {
            long unit = world.employers().get(i).id();
            execute(
                    "insert into signing (id, employer_id, graduate_id, school_id, cohort, live_graduate_id, request_id, state,"
                            + " state_since, sent_at, deadline, steps, g_name, g_id_sealed, g_id_hash, g_id_masked, g_school_code,"
                            + " g_school_name, g_department, g_level_code, g_major, job_title, job_category, job_place, probation_months,"
                            + " regular_pay, hukou_accepted, archive_accepted, version) select "
                            + (first + count / 3 * (long) i)
                            + " + n, " + unit
                            + ", g.id, g.school_id, 2027, g.id, 'expiry', 'AWAITING_GRADUATE', now(), now(),"
                            + " now() + interval '10 days', 1, g.name, g.id_sealed, g.id_hash, g.id_masked, '20001', '某校', '计算机学院', '31',"
                            + " '软件工程', '工程师', '13', '北京', 0, 10000, false, false, 1 from generate_series(0, "
                            + (count / 3 - 1)
                            + ") n join graduate g on g.id = " + first + " + n");
        }
        execute(
                "insert into signing_step (signing_id, step_no, move, to_state, party, actor_name, at) select id, 1, 'SEND',"
                        + " 'AWAITING_GRADUATE', 'EMPLOYER', '经办人', now() from signing where id >= " + first
                        + " and id < "
                        + (first + count));
        execute("vacuum (analyze) signing");
        return first;
    }

    private void due(long first, int count) throws SQLException {
        execute("update signing set deadline = now() - interval '1 hour' where id >= " + first + " and id < "
                + (first + count));
        execute("vacuum (analyze) signing");
        execute("checkpoint");
    }

    /** What was to be told is told, so that nothing delivers beside the next round. */
    private void tidy() throws SQLException {
        execute("delete from outbox_message");
        execute("vacuum outbox_message");
    }

    private void job() throws Exception {
        long execution = Callers.as(Role.OPERATOR, 0, () -> jobs.start(JobName.EXPIRE_INVITATIONS, new Properties()));
        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofHours(1))
                .until(() -> Callers.as(
                        Role.OPERATOR,
                        0,
                        () -> history.ofExecution(execution)
                                .filter(run -> run.state().equals("COMPLETED"))
                                .isPresent()));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
