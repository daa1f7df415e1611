package quxiang.signing.expiry;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import quxiang.common.ShanghaiClock;
import quxiang.signing.SigningFixtures;

/** Very many invitations of one unit, made by a few statements.  */
@Stateless
@PermitAll
public class DueCrowd {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SigningFixtures fixtures;

    @Inject
    private ShanghaiClock clock;

    /** Makes invitations with keys above {@code first} of which each n-th is due since this day began; the others have some days left. */
    public SigningFixtures.World make(long first, int count, int nth) {
        SigningFixtures.World world = fixtures.newWorld(1, 0);
        Instant due = ShanghaiClock.endOfDay(clock.today().minusDays(1));
        Instant later = ShanghaiClock.endOfDay(clock.today().plusDays(3));
        em.createNativeQuery("insert into graduate (id, school_id, cohort, roster_key, name, id_sealed, id_hash,"
                        + " id_masked, level_code, major, graduates_on, facts_hash, created_at, changed_at, version) select "
                        + first + " + n.x, " + world.school()
                        + ", 2027, 'due' || cast(" + first + " + n.x as varchar(20)), '张璐', a.sealed,"
                        + " 'due' || cast(" + first
                        + " + n.x as varchar(20)), '1101**********1234', '31', '软件工程', date '2027-07-01', 'x',"
                        + " current_timestamp, current_timestamp, 1 from " + numbers()
                        + " cross join (select cast(? as bytea) as sealed) a")
                .setParameter(1, count)
                .setParameter(2, new byte[64])
                .executeUpdate();
        em.createNativeQuery("insert into signing (id, employer_id, graduate_id, school_id, cohort, live_graduate_id,"
                        + " request_id, state, state_since, sent_at, deadline, steps, g_name, g_id_sealed, g_id_hash, g_id_masked,"
                        + " g_school_code, g_school_name, g_department, g_level_code, g_major, job_title, job_category, job_place,"
                        + " probation_months, regular_pay, hukou_accepted, archive_accepted, version) select g.id, "
                        + world.employers().get(0).id()
                        + ", g.id, g.school_id, g.cohort, g.id, '0f8fad5b-d9cb-469f-a165-70867728950e', 'AWAITING_GRADUATE',"
                        + " current_timestamp, current_timestamp, case when mod(g.id, " + nth
                        + ") = 0 then cast(? as timestamp with time zone) else cast(? as timestamp with time zone) end, 1, g.name,"
                        + " g.id_sealed, g.id_hash, g.id_masked, '20001', '某校', '计算机学院', '31', '软件工程', '工程师', '13',"
                        + " '北京', 0, 10000, false, false, 1 from graduate g where g.id > " + first)
                .setParameter(1, Timestamp.from(due))
                .setParameter(2, Timestamp.from(later))
                .executeUpdate();
        em.createNativeQuery("insert into signing_step (signing_id, step_no, move, to_state, party, actor_name, at)"
                        + " select id, 1, 'SEND', 'AWAITING_GRADUATE', 'EMPLOYER', '经办人', current_timestamp from signing"
                        + " where id > " + first)
                .executeUpdate();
        return world;
    }

    private String numbers() {
        boolean postgres = em.createNativeQuery(
                        "select count(*) from information_schema.schemata where schema_name = 'pg_toast'")
                .getSingleResult()
                .toString()
                .equals("1");
        return postgres ? "generate_series(1, ?) as n(x)" : "system_range(1, ?) as n(x)";
    }
}
