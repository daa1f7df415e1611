package quxiang.employer.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import quxiang.common.Actor;
import quxiang.common.Refusal;

/** All verifications. */
@ApplicationScoped
public class Verifications {

    @PersistenceContext
    EntityManager em;

    /** The latest one of the actor's account. */
    public Optional<Verification> mine(Actor actor) {
        return latest(actor.accountId());
    }

    /** The latest one of an account. */
    public Optional<Verification> latest(Long accountId) {
        return em.createQuery(
                        "select v from Verification v where v.accountId = :account order by v.id desc",
                        Verification.class)
                .setParameter("account", accountId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Locks the latest one of the actor's account. Nobody else changes its row until the transaction ends.
     *
     * @throws Refusal {@code verification.incomplete} when nothing was filled in yet
     */
    public Verification lockMine(Actor actor) {
        return lock(mine(actor)
                .orElseThrow(() -> new Refusal("verification.incomplete"))
                .id());
    }

    /**
     * Locks the row of one until the transaction ends.
     *
     * @throws Refusal {@code verification.not_found}
     */
    public Verification lock(long id) {
        Verification found = em.find(Verification.class, id);
        if (found == null) {
            throw new Refusal("verification.not_found");
        }
        em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    public Optional<Verification> find(long id) {
        return Optional.ofNullable(em.find(Verification.class, id));
    }

    public void add(Verification verification) {
        em.persist(verification);
        em.flush();
    }
}
