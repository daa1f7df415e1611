package quxiang.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** All 解约规则. */
@ApplicationScoped
public class RescissionRules {

    @Inject
    Jdbi jdbi;

    /** The rule of a school for a cohort; one that limits nothing, where none was set. */
    public RescissionRule of(long school, int cohort) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select cohort, most, opens_on, closes_on from rescission_rule
                        where school_id = :school and cohort = :cohort
                        """)
                .bind("school", school)
                .bind("cohort", cohort)
                .mapTo(RescissionRule.class)
                .findOne()
                .orElseGet(() -> RescissionRule.none(cohort)));
    }

    /** All of a school, the latest cohort first. */
    List<RescissionRule> of(long school) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select cohort, most, opens_on, closes_on from rescission_rule
                        where school_id = :school order by cohort desc
                        """)
                .bind("school", school)
                .mapTo(RescissionRule.class)
                .list());
    }

    /** Puts a rule in the place of the one that was there. The caller holds the school's row. */
    void set(long school, RescissionRule rule) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from rescission_rule where school_id = :school and cohort = :cohort")
                    .bind("school", school)
                    .bind("cohort", rule.cohort())
                    .execute();
            handle.createUpdate("""
                    insert into rescission_rule (school_id, cohort, most, opens_on, closes_on)
                    values (:school, :cohort, cast(:most as integer), cast(:opensOn as date), cast(:closesOn as date))
                    """)
                    .bind("school", school)
                    .bind("cohort", rule.cohort())
                    .bind("most", rule.most())
                    .bind("opensOn", rule.opensOn())
                    .bind("closesOn", rule.closesOn())
                    .execute();
        });
    }
}
