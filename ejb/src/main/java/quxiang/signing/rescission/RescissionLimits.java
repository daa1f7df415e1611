package quxiang.signing.rescission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.school.RescissionRules;
import quxiang.signing.Signing;

/**
 * 解约规则 of the school, as it concerns a signing. It binds graduates and units; staff who ask for a graduate are the school
 * itself, which may make an exception.
 */
@ApplicationScoped
class RescissionLimits {

    @Inject
    Jdbi jdbi;

    @Inject
    RescissionRules rules;

    @Inject
    ShanghaiClock clock;

    RescissionAllowance of(SeenSigning signing) {
        return of(signing.schoolId(), signing.cohort(), signing.graduateId());
    }

    private RescissionAllowance of(long school, int cohort, long graduate) {
        var rule = rules.of(school, cohort);
        return new RescissionAllowance(rule, rule.most() == null ? 0 : used(graduate), rule.isOpen(clock.today()));
    }

    /**
     * The caller holds the person's rows, so that of two who ask at once the second is counted behind the first.
     *
     * @throws Refusal {@code rescission.window_closed}, {@code rescission.too_many}
     */
    void require(Signing signing, String cause, Actor by) {
        if (by.role() == Role.SCHOOL) {
            return;
        }
        RescissionAllowance allowance = of(signing.schoolId(), signing.cohort(), signing.graduateId());
        allowance.againstToday().ifPresent(RescissionLimits::refuse);
        if (by.role() == Role.GRADUATE) {
            allowance.againstCause(cause).ifPresent(RescissionLimits::refuse);
        }
    }

    private static void refuse(Refusal refusal) {
        throw refusal;
    }

    /** Of the person, in whatever rosters of the cohort. */
    private long used(long graduate) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from rescission r join signing s on s.id = r.signing_id
                        where r.state = 'COMPLETED' and r.cause_code = :cause and s.graduate_id in (
                            select g.id from graduate g join graduate m on m.id_hash = g.id_hash and m.cohort = g.cohort
                            where m.id = :graduate)
                        """)
                .bind("cause", RescissionCause.GRADUATE)
                .bind("graduate", graduate)
                .mapTo(long.class)
                .one());
    }
}
