package quxiang.school;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.AskedAgain;
import quxiang.common.Cohort;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;

/**
 * 签约设置: the school says how it signs. What is on its way goes on under the rules that it began with; new letters obey the new ones. Only
 * staff of the whole school decide, their colleagues in the departments may read.
 */
@Stateless
@RolesAllowed("SCHOOL")
public class ChangingPolicy {

    @PersistenceContext
    EntityManager em;

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    @Inject
    Schools schools;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /** The policy of the own school. */
    public SigningPolicy own() {
        return schools.find(actor.requireSchool()).orElseThrow().policy();
    }

    /** The windows of the own school, the latest cohort first. */
    public List<SigningWindow> windows() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select cohort, opens_on, closes_on, opens_on <= :today and closes_on >= :today as open
                from signing_window where school_id = :school order by cohort desc
                """)
                .bind("today", clock.today())
                .bind("school", actor.requireSchool())
                .mapTo(SigningWindow.class)
                .list());
    }

    /**
     * 保存.
     *
     * @throws Refusal {@code school.whole_only}, {@code school.days}, {@code school.code_days}, {@code school.rescission_days},
     *     {@code school.phone},
     *     {@code school.changed_meanwhile} when a colleague was quicker
     */
    @AskedAgain
    public void decide(SigningPolicy policy) {
        requireWhole();
        if (policy.defaultDays() < 1
                || policy.defaultDays() > policy.longestDays()
                || policy.longestDays() > SigningPolicy.LONGEST) {
            throw new Refusal("school.days", SigningPolicy.LONGEST);
        }
        if (policy.activation() == null || policy.codeDays() < 1 || policy.codeDays() > SigningPolicy.LONGEST_CODE) {
            throw new Refusal("school.code_days", SigningPolicy.LONGEST_CODE);
        }
        if (policy.rescissionDays() < 1 || policy.rescissionDays() > SigningPolicy.LONGEST_RESCISSION) {
            throw new Refusal("school.rescission_days", SigningPolicy.LONGEST_RESCISSION);
        }
        if (policy.phone() == null || !policy.phone().strip().matches("[0-9+() -]{5,30}")) {
            throw new Refusal("school.phone");
        }
        School school = em.find(School.class, actor.requireSchool(), LockModeType.PESSIMISTIC_WRITE);
        SigningPolicy before = school.policy();
        if (before.version() != policy.version()) {
            throw new Refusal("school.changed_meanwhile");
        }
        school.decide(policy, clock.instant());
        audit.write("SCHOOL_POLICY", "SCHOOL", school.id(), told(before) + " → " + told(school.policy()));
    }

    private static String told(SigningPolicy policy) {
        return "online=" + policy.onlineSigning() + " days=" + policy.defaultDays() + "/" + policy.longestDays()
                + " department=" + policy.departmentReview() + " activation=" + policy.activation() + "/"
                + policy.codeDays() + " rescission=" + policy.rescissionDays();
    }

    /**
     * Sets the window of a cohort. Letters that were sent stay; their graduates may answer until the deadline.
     *
     * @param opensOn the first day
     * @param closesOn the last day
     * @throws Refusal {@code school.whole_only}, {@code school.window} unless the first day is not after the last and both lie within
     *     three years of the season
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
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from signing_window where school_id = :school and cohort = :cohort")
                    .bind("school", school.id())
                    .bind("cohort", cohort.year())
                    .execute();
            handle.createUpdate("""
                    insert into signing_window (school_id, cohort, opens_on, closes_on)
                    values (:school, :cohort, :opensOn, :closesOn)
                    """)
                    .bind("school", school.id())
                    .bind("cohort", cohort.year())
                    .bind("opensOn", opensOn)
                    .bind("closesOn", closesOn)
                    .execute();
        });
        audit.write("SCHOOL_WINDOW", "SCHOOL", school.id(), cohort.year() + ": " + opensOn + " – " + closesOn);
    }

    private void requireWhole() {
        if (!actor.scope().isWhole()) {
            throw new Refusal("school.whole_only");
        }
    }
}
