package quxiang.employer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import quxiang.common.Actor;
import quxiang.common.CreditCode;
import quxiang.common.Refusal;

/** All units. */
@ApplicationScoped
public class Employers {

    @PersistenceContext
    EntityManager em;

    /** The actor's own unit. @throws quxiang.common.Refusal {@code account.not_verified} when there is none */
    public Employer own(Actor actor) {
        return em.find(Employer.class, actor.requireEmployer());
    }

    /**
     * Locks the unit's row until the transaction ends. So a letter and a suspension go one after the other.
     *
     * @throws Refusal {@code employer.not_found}
     */
    public Employer lock(long id) {
        return em.createNamedQuery(Employer.LOCKED, Employer.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal("employer.not_found"));
    }

    public Optional<Employer> find(long id) {
        return Optional.ofNullable(em.find(Employer.class, id));
    }

    public Optional<Employer> find(CreditCode code) {
        return em.createQuery("select e from Employer e where e.creditCode = :code", Employer.class)
                .setParameter("code", code.text())
                .getResultStream()
                .findFirst();
    }

    public void add(Employer employer) {
        em.persist(employer);
    }
}
