package quxiang.signing.rescission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.sql.Conditions;
import quxiang.employer.typed.LinkedUnits;
import quxiang.signing.Signings;

/** Signings of both parties and the school for reading, nothing locked; of a unit also those on paper that name it. */
@ApplicationScoped
class SeenSignings {

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    /**
     * Looks outside of the caller's transaction, which holds no connection yet: cleaning images follows.
     *
     * @throws Refusal {@code signing.not_found} when it is not the reader's
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    SeenSigning find(long id) {
        Conditions where = new Conditions().and("s.id = :signing", "signing", id);
        switch (actor.role()) {
            case EMPLOYER ->
                where.and(
                        "(s.employer_id = :unit or %s)".formatted(LinkedUnits.NAMED), "unit", actor.requireEmployer());
            case GRADUATE ->
                where.and(
                        "s.graduate_id in (select g.id from graduate g where g.account_id = :account)",
                        "account",
                        actor.accountId());
            default ->
                where.and("s.school_id = :school", "school", actor.requireSchool())
                        .andWithin("s.g_department", Signings.CLASS_NAME, actor.scope());
        }
        return jdbi.withHandle(handle -> where.of(handle.createQuery("""
                        select s.id, s.state, s.route, s.graduate_id, s.school_id, s.cohort from signing s <where>
                        """))
                        .mapTo(SeenSigning.class)
                        .findOne())
                .orElseThrow(() -> new Refusal("signing.not_found"));
    }
}
