package quxiang.signing.detail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Actor;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.Conditions;
import quxiang.employer.Employer;
import quxiang.roster.RowsOfPersons;
import quxiang.signing.Circumstances;
import quxiang.signing.Move;
import quxiang.signing.Signing;
import quxiang.signing.SigningState;

/** What a graduate looks at before the answer: the open letters side by side. */
@Stateless
@RolesAllowed("GRADUATE")
public class OfferComparison {

    private static final int MOST = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    /** The letters that can still be answered, the most urgent first, in one statement. */
    public List<Offer> offers() {
        Instant now = clock.instant();
        return em.createQuery("""
                                select s, e from Signing s, Employer e where e.id = s.employerId and s.state = :waiting
                                and s.graduateId in (select g.id from Graduate g where g.accountId = :account)
                                order by s.deadline, s.id
                                """, Object[].class)
                .setParameter("account", actor.accountId())
                .setParameter("waiting", SigningState.AWAITING_GRADUATE)
                .getResultStream()
                .filter(both -> isAnswerable((Signing) both[0], now))
                .limit(MOST)
                .map(both -> offer((Signing) both[0], (Employer) both[1]))
                .toList();
    }

    /** Pay and place of the letters that wait, without the rest of them. */
    public List<OfferTerms> terms() {
        Conditions where = new Conditions()
                .and("s.graduate_id in (%s)".formatted(RowsOfPersons.OWN), "account", actor.accountId())
                .andEqual("s.state", SigningState.AWAITING_GRADUATE.name());
        return jdbi.withHandle(handle ->
                where.of(handle.createQuery("""
                        select s.id, s.regular_pay, s.job_place as place from signing s <where> order by s.id fetch first 50 rows only
                        """)).mapTo(OfferTerms.class).list());
    }

    /** Declining has no guard but time. */
    private boolean isAnswerable(Signing signing, Instant now) {
        return Move.DECLINE
                .against(signing.situation(actor, now, Circumstances.NONE))
                .isEmpty();
    }

    private static Offer offer(Signing signing, Employer unit) {
        return new Offer(
                signing.id(),
                unit.facts(),
                signing.job(),
                signing.hukou(),
                signing.archive(),
                signing.clauses(),
                signing.deadline());
    }
}
