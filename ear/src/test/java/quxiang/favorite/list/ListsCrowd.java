package quxiang.favorite.list;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;
import quxiang.account.Account;
import quxiang.account.password.Passwords;
import quxiang.server.CountedStatements;
import quxiang.signing.SigningFixtures;

/** A unit whose lists are as long as wanted, made by a few statements. */
@Stateless
@PermitAll
public class ListsCrowd {

    static final String PASSWORD = "Quxiang@2027";

    private static final int COHORT = 2027;
    private static final AtomicLong BLOCK = new AtomicLong(1_000);
    private static final String PERSON =
            "'王' || cast(g.id as varchar(20)), g.id_sealed, g.id_hash, g.id_masked, '20001', '某校', '计算机学院', '31', '软件工程'";

    @Inject
    Jdbi jdbi;

    @PersistenceContext
    EntityManager em;

    @Inject
    SigningFixtures fixtures;

    @Inject
    Passwords passwords;

    @Inject
    quxiang.common.ShanghaiClock clock;

    /** A unit's user and their unit. */
    public record Crowd(String username, long employer) {}

    /**
     * A unit with so many favourites and so many rows in each tab of 签约/解约, of which the seven lists of signings are equally long.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Crowd make(int rows) {
        SigningFixtures.World world = fixtures.newWorld(1, 0);
        long employer = world.employers().get(0).id();
        long block = BLOCK.incrementAndGet();
        String username = "crowd" + block;
        Account account = Account.employerUser(username, "经办人", null, passwords.hash(PASSWORD), clock.instant());
        account.actFor(employer);
        em.persist(account);
        em.flush();
        long from = block * 10_000_000;
        graduates(world.school(), from, rows * 9);
        favorites(employer, from, from + rows, true);
        favorites(employer, from + rows, from + rows * 2L, false);
        String[] states = {
            "AWAITING_GRADUATE", "FAILED", "SIGNED", "SIGNED", "SIGNED", "RESCINDED", "VOIDED", "INVALIDATED"
        };
        for (int i = 0; i < states.length; i++) {
            long first = from + (i + 1L) * rows;
            signings(employer, states[i], first, first + rows);
        }
        rescissions(employer, "AWAITING_COUNTERPARTY", from + 4L * rows, from + 5L * rows);
        rescissions(employer, "FAILED", from + 5L * rows, from + 6L * rows);
        return new Crowd(username, employer);
    }

    /** Lets the database learn how much there is. */
    public void analyze() {
        em.createNativeQuery("analyze").executeUpdate();
    }

    /** From now on statements are counted. */
    public CountedStatements counted() {
        return new CountedStatements(em, jdbi);
    }

    private void graduates(long school, long from, int count) {
        String numbers = isPostgres() ? "generate_series(1, ?) as n(x)" : "system_range(1, ?) as n(x)";
        em.createNativeQuery(
                        "insert into graduate (id, school_id, cohort, roster_key, name, id_sealed, id_hash, id_masked,"
                                + " level_code, major, graduates_on, facts_hash, created_at, changed_at, version)"
                                + " select " + from + " + n.x - 1, " + school + ", " + COHORT + ", 'crowd' || cast("
                                + from
                                + " + n.x as varchar(20)), '王', a.sealed, cast(" + from
                                + " + n.x as varchar(20)), '1101**********1234', '31', '软件工程', date '2027-07-01', 'x',"
                                + " current_timestamp, current_timestamp, 1 from " + numbers
                                + " cross join (select cast(? as bytea) as sealed) a")
                .setParameter(1, count)
                .setParameter(2, new byte[] {1})
                .executeUpdate();
    }

    private boolean isPostgres() {
        return em.createNativeQuery("select count(*) from information_schema.schemata where schema_name = 'pg_toast'")
                .getSingleResult()
                .toString()
                .equals("1");
    }

    private void favorites(long employer, long from, long to, boolean valid) {
        em.createNativeQuery(
                        "insert into favorite (id, employer_id, graduate_id, school_id, cohort, live_graduate_id, g_name,"
                                + " g_id_sealed, g_id_hash, g_id_masked, g_school_code, g_school_name, g_department, g_level_code,"
                                + " g_major, invalid_reason, invalidated_at, added_by, added_at, version) select g.id, "
                                + employer
                                + ", g.id, g.school_id, g.cohort, " + (valid ? "g.id" : "null") + ", " + PERSON + ", "
                                + (valid ? "null, null" : "'GRADUATE_CORRECTED', current_timestamp")
                                + ", 1, current_timestamp, 1 from graduate g where g.id >= ? and g.id < ?")
                .setParameter(1, from)
                .setParameter(2, to)
                .executeUpdate();
    }

    private void signings(long employer, String state, long from, long to) {
        boolean live = state.equals("AWAITING_GRADUATE") || state.equals("SIGNED");
        String reason =
                state.equals("FAILED") ? "'EXPIRED'" : state.equals("INVALIDATED") ? "'GRADUATE_CORRECTED'" : "null";
        em.createNativeQuery("insert into signing (id, employer_id, graduate_id, school_id, cohort, live_graduate_id,"
                        + " effective_graduate_id, request_id, state, reason, state_since, sent_at, deadline, steps, g_name,"
                        + " g_id_sealed, g_id_hash, g_id_masked, g_school_code, g_school_name, g_department, g_level_code,"
                        + " g_major, job_title, job_category, job_place, probation_months, regular_pay, hukou_accepted,"
                        + " archive_accepted, version) select g.id, " + employer + ", g.id, g.school_id, g.cohort, "
                        + (live ? "g.id" : "null") + ", " + (state.equals("SIGNED") ? "g.id" : "null")
                        + ", 'crowd', '" + state + "', " + reason
                        + ", current_timestamp, current_timestamp, current_timestamp + interval '5' day, 1, " + PERSON
                        + ", '工程师', '13', '北京', 0, 10000, false, false, 1 from graduate g where g.id >= ? and g.id < ?")
                .setParameter(1, from)
                .setParameter(2, to)
                .executeUpdate();
    }

    private void rescissions(long employer, String state, long from, long to) {
        boolean failed = state.equals("FAILED");
        em.createNativeQuery("insert into rescission (id, signing_id, employer_id, graduate_id, school_id, cohort,"
                        + " live_signing_id, initiator, reason, state, outcome, opened_at, steps, version) select s.id, s.id, "
                        + employer + ", s.graduate_id, s.school_id, s.cohort, " + (failed ? "null" : "s.id")
                        + ", 'EMPLOYER', '原因', '" + state + "', " + (failed ? "'REFUSED'" : "null")
                        + ", current_timestamp, 1, 1 from signing s where s.id >= ? and s.id < ?")
                .setParameter(1, from)
                .setParameter(2, to)
                .executeUpdate();
    }
}
