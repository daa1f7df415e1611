package quxiang.signing.review;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import quxiang.account.password.Passwords;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.server.CountedStatements;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.World;

/** A school with as many signings to review as wanted, made by a few statements. */
@Stateless
@PermitAll
public class ReviewCrowd {

    static final String PASSWORD = "Quxiang@2027";

    @Inject
    Jdbi jdbi;

    @PersistenceContext
    EntityManager em;

    @Inject
    SigningFixtures fixtures;

    @Inject
    Seal seal;

    @Inject
    Passwords passwords;

    /** A school's user and the signings that wait for the school, of five units. */
    public record Crowd(long staff, String username, List<Long> signings) {}

    /** So many signings wait; every graduate has a second letter too, which an approval ends. */
    public Crowd make(int many) {
        World world = fixtures.newWorld(6, 1);
        long from = -world.school() * 10_000_000;
        String code = String.valueOf(em.createNativeQuery("select code from school where id = " + world.school())
                .getSingleResult());
        for (int i = 0; i < many; i += 500) {
            StringBuilder numbers = new StringBuilder();
            List<Long> ids = new ArrayList<>();
            for (int n = i; n < Math.min(many, i + 500); n++) {
                ids.add(from + n);
                numbers.append(n == i ? "" : ", ").append('(').append(from + n).append(", cast(? as bytea))");
            }
            graduates(world.school(), numbers.toString(), ids);
        }
        letters(world, code, from, 0, true);
        letters(world, code, from, 5_000_000, false);
        em.createNativeQuery("insert into signing_step (signing_id, step_no, move, to_state, party, actor_name, at)"
                        + " select s.id, 1, 'SEND', 'AWAITING_GRADUATE', 'EMPLOYER', '经办人', s.sent_at from signing s"
                        + " where s.school_id = ?")
                .setParameter(1, world.school())
                .executeUpdate();
        em.createNativeQuery("analyze").executeUpdate();
        List<?> ids = em.createNativeQuery(
                        "select s.id from signing s where s.state = 'AWAITING_SCHOOL' and s.school_id = "
                                + world.school() + " order by s.id")
                .getResultList();
        em.createNativeQuery("update account set password_hash = ? where id = ?")
                .setParameter(1, passwords.hash(PASSWORD))
                .setParameter(2, world.staff())
                .executeUpdate();
        return new Crowd(
                world.staff(),
                "school" + code,
                ids.stream().map(id -> ((Number) id).longValue()).toList());
    }

    /** From now on statements are counted. */
    public CountedStatements counted() {
        return new CountedStatements(em, jdbi);
    }

    private void graduates(long school, String numbers, List<Long> ids) {
        Query insert = em.createNativeQuery(
                "insert into graduate (id, school_id, cohort, roster_key, name, id_sealed, id_hash, id_masked,"
                        + " department, level_code, major, graduates_on, facts_hash, created_at, changed_at, version)"
                        + " select n.x, " + school + ", " + SigningFixtures.COHORT
                        + ", 'crowd' || cast(n.x as varchar(20)), '王', n.s, cast(n.x as varchar(20)),"
                        + " '1101**********1234', '计算机学院', '31', '软件工程', date '2027-07-01', 'x',"
                        + " current_timestamp, current_timestamp, 1 from (values " + numbers + ") n(x, s)");
        for (int i = 0; i < ids.size(); i++) {
            insert.setParameter(i + 1, seal.seal(SealPurpose.PERSON, String.valueOf(ids.get(i)), "110199200305080018"));
        }
        insert.executeUpdate();
    }

    private void letters(World world, String code, long from, long shift, boolean accepted) {
        long unit = world.employers().get(0).id();
        String whose = accepted
                ? "(select min(e.id) from employer e where e.id >= " + unit + " + mod(g.id, 5))"
                : String.valueOf(world.employers().get(5).id());
        em.createNativeQuery("insert into signing (id, employer_id, graduate_id, school_id, cohort, live_graduate_id,"
                        + " effective_graduate_id, request_id, state, state_since, sent_at, accepted_at, deadline, steps, g_name,"
                        + " g_id_sealed, g_id_hash, g_id_masked, g_school_code, g_school_name, g_department, g_level_code,"
                        + " g_major, job_title, job_category, job_place, probation_months, regular_pay, hukou_accepted,"
                        + " archive_accepted, version) select g.id + " + shift + ", " + whose
                        + ", g.id, g.school_id, g.cohort, g.id, " + (accepted ? "g.id" : "null") + ", 'crowd', '"
                        + (accepted ? "AWAITING_SCHOOL" : "AWAITING_GRADUATE")
                        + "', current_timestamp, current_timestamp, " + (accepted ? "current_timestamp" : "null")
                        + ", current_timestamp + interval '5' day, 1, g.name, g.id_sealed, g.id_hash, g.id_masked, '"
                        + code
                        + "', '" + world.schoolName() + "', g.department, g.level_code, g.major, '工程师', '13', '北京', 0,"
                        + " 10000, false, false, 1 from graduate g where g.id >= ? and g.id < 0 and g.school_id = ?")
                .setParameter(1, from)
                .setParameter(2, world.school())
                .executeUpdate();
    }
}
