package quxiang.school;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.RowReader;

/**
 * 签约设置: the school says how it signs. What is on its way goes on under the rules that it began with; new letters obey the new ones. Only staff of the whole
 * school decide, their colleagues in the departments may read.
 */
@Stateless
@RolesAllowed("SCHOOL")
public class ChangingPolicy {

    @PersistenceContext
    EntityManager em;

    @Inject
    Actor actor;

    @Inject
    Schools schools;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /** The policy of the own school. */
    public Policy own() {
        return schools.find(actor.requireSchool()).orElseThrow().policy();
    }

    /** The windows of the own school, the latest cohort first. */
    @SuppressWarnings("unchecked")
    public List<SigningWindow> windows() {
        List<Object[]> rows = em.createNativeQuery(
                        "select cohort, opens_on, closes_on from signing_window where school_id = ? order by cohort desc")
                .setParameter(1, actor.requireSchool())
                .getResultList();
        return rows.stream().map(this::window).toList();
    }

    private SigningWindow window(Object[] row) {
        RowReader c = new RowReader(row);
        int cohort = c.count();
        LocalDate opens = c.day();
        LocalDate closes = c.day();
        LocalDate today = clock.today();
        return new SigningWindow(cohort, opens, closes, !today.isBefore(opens) && !today.isAfter(closes));
    }

    /**
     * 保存.
     *
     * @throws Refusal {@code school.whole_only}, {@code school.days}, {@code school.phone}, {@code school.changed_meanwhile} when a colleague was quicker
     */
    public void decide(Policy policy) {
        requireWhole();
        if (policy.defaultDays() < 1
                || policy.defaultDays() > policy.longestDays()
                || policy.longestDays() > Policy.LONGEST) {
            throw new Refusal("school.days", Policy.LONGEST);
        }
        if (policy.phone() == null || !policy.phone().strip().matches("[0-9+() -]{5,30}")) {
            throw new Refusal("school.phone");
        }
        School school = em.find(School.class, actor.requireSchool(), LockModeType.PESSIMISTIC_WRITE);
        Policy before = school.policy();
        if (before.version() != policy.version()) {
            throw new Refusal("school.changed_meanwhile");
        }
        school.decide(policy);
        audit.write("SCHOOL_POLICY", "SCHOOL", school.id(), told(before) + " → " + told(school.policy()));
    }

    private static String told(Policy policy) {
        return "online=" + policy.onlineSigning() + " days=" + policy.defaultDays() + "/" + policy.longestDays()
                + " department=" + policy.departmentReview();
    }

    /**
     * Sets the window of a cohort. Letters that were sent stay; their graduates may answer until the deadline.
     *
     * @param opensOn the first day
     * @param closesOn the last day
     * @throws Refusal {@code school.whole_only}, {@code school.window} unless the first day is not after the last and both lie within three years of the season
     */
    public void open(Cohort cohort, LocalDate opensOn, LocalDate closesOn) {
        requireWhole();
        boolean sensible = opensOn != null
                && closesOn != null
                && !opensOn.isAfter(closesOn)
                && !opensOn.isBefore(cohort.firstDay().minusYears(1))
                && !closesOn.isAfter(cohort.lastDay().plusYears(2));
        if (!sensible) {
            throw new Refusal(
                    "school.window",
                    cohort.firstDay().minusYears(1),
                    cohort.lastDay().plusYears(2));
        }
        School school = em.find(School.class, actor.requireSchool(), LockModeType.PESSIMISTIC_WRITE);
        em.createNativeQuery("delete from signing_window where school_id = ? and cohort = ?")
                .setParameter(1, school.id())
                .setParameter(2, cohort.year())
                .executeUpdate();
        em.createNativeQuery("insert into signing_window (school_id, cohort, opens_on, closes_on) values (?, ?, ?, ?)")
                .setParameter(1, school.id())
                .setParameter(2, cohort.year())
                .setParameter(3, Date.valueOf(opensOn))
                .setParameter(4, Date.valueOf(closesOn))
                .executeUpdate();
        audit.write("SCHOOL_WINDOW", "SCHOOL", school.id(), cohort.year() + ": " + opensOn + " – " + closesOn);
    }

    private void requireWhole() {
        if (actor.department() != null) {
            throw new Refusal("school.whole_only");
        }
    }
}
