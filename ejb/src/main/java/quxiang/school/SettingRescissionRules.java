package quxiang.school;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.common.Refusal;

/** 解约规则: how often a graduate may cause a rescission, and when one may be asked for. What is open goes on. */
@Stateless
@RolesAllowed("SCHOOL")
public class SettingRescissionRules {

    @PersistenceContext
    EntityManager em;

    @Inject
    RescissionRules rules;

    @Inject
    Actor actor;

    @Inject
    Audit audit;

    /** Those of the own school, the latest cohort first. */
    public List<RescissionRule> own() {
        return rules.of(actor.requireSchool());
    }

    /**
     * 保存.
     *
     * @param most {@code null} for any number
     * @param opensOn the first day, or {@code null}
     * @param closesOn the last day, or {@code null}
     * @throws Refusal {@code school.whole_only}, {@code school.rescissions_most}, {@code school.rescissions_window}
     */
    public void set(Cohort cohort, Integer most, LocalDate opensOn, LocalDate closesOn) {
        if (!actor.scope().isWhole()) {
            throw new Refusal("school.whole_only");
        }
        if (most != null && (most < 0 || most > RescissionRule.LARGEST)) {
            throw new Refusal("school.rescissions_most", RescissionRule.LARGEST);
        }
        if (opensOn != null && closesOn != null && opensOn.isAfter(closesOn)) {
            throw new Refusal("school.rescissions_window");
        }
        School school = em.find(School.class, actor.requireSchool(), LockModeType.PESSIMISTIC_WRITE);
        rules.set(school.id(), new RescissionRule(cohort.year(), most, opensOn, closesOn));
        audit.write(
                "RESCISSION_RULE",
                "SCHOOL",
                school.id(),
                cohort.year() + ": " + (most == null ? "-" : most) + ", " + opensOn + " – " + closesOn);
    }
}
