package quxiang.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.employer.typed.LinkedUnits;
import quxiang.roster.Graduates;

/**
 * All signings, read through their owner. What is read here may be moved: first the person's rows are locked, then the signing, always in
 * this order, so that two people who act on the same graduate at once go one after the other and the second sees what the first did
 * (invariant 4).
 */
@ApplicationScoped
public class Signings {

    /** The class of the graduate of a signing {@code s}, as SQL. It is no fact of an agreement, so it is that of today. */
    public static final String CLASS_NAME = "(select c.class_name from graduate c where c.id = s.graduate_id)";

    @PersistenceContext
    EntityManager em;

    @Inject
    Graduates graduates;

    @Inject
    LinkedUnits linked;

    /** @throws Refusal {@code signing.not_found} when it is not the actor's unit's */
    public Signing ofEmployer(long id, Actor actor) {
        return locked(id, whose -> whose.employerId() == actor.requireEmployer());
    }

    /** @throws Refusal {@code signing.not_found} when it is not the actor's */
    public Signing ofGraduate(long id, Actor actor) {
        actor.requireGraduate();
        return locked(id, whose -> actor.accountId().equals(whose.account()));
    }

    /** @throws Refusal {@code signing.not_found} when it is not of the actor's school and department */
    public Signing ofSchool(long id, Actor actor) {
        return locked(
                id,
                whose -> whose.schoolId() == actor.requireSchool()
                        && actor.scope().covers(whose.department(), whose.className()));
    }

    /** One on paper that names the actor's unit. @throws Refusal {@code signing.not_found} when it does not */
    public Signing ofNamedUnit(long id, Actor actor) {
        return locked(id, whose -> linked.isNamed(actor.requireEmployer(), whose.employerId()));
    }

    /** The signing of whoever holds the code on its paper. The code was asked for before. */
    public Signing ofPaper(long id) {
        return locked(id, whose -> true);
    }

    private Signing locked(long id, Predicate<Owners> isOwn) {
        Owners whose = em.createNamedQuery(Signing.OWNERS, Owners.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .filter(isOwn)
                .orElseThrow(() -> new Refusal("signing.not_found"));
        graduates.lockPerson(whose.graduateId());
        return locked(id);
    }

    /** Which signing binds the person of a row in its cohort, at whatever school, if one does. The caller holds the person's rows. */
    public Optional<Signing> effective(long graduateId) {
        return one(em.createQuery("""
                                select s from Signing s, Graduate g where g.id = :graduate and s.effectiveIdHash = g.idHash
                                and s.cohort = g.cohort
                                """, Signing.class)
                .setParameter("graduate", graduateId)
                .getResultList());
    }

    /** The name of the unit whose signing binds the person, if one does. */
    Optional<String> unitThatBinds(long graduateId) {
        return one(em.createQuery("""
                                select e.name from Signing s join Employer e on e.id = s.employerId, Graduate g
                                where g.id = :graduate and s.effectiveIdHash = g.idHash and s.cohort = g.cohort
                                """, String.class)
                .setParameter("graduate", graduateId)
                .getResultList());
    }

    /** The open or signed signing of a pair, if there is one. */
    public Optional<Signing> live(long employerId, long graduateId) {
        return one(em.createQuery(
                        "select s from Signing s where s.employerId = :employer and s.liveGraduateId = :graduate",
                        Signing.class)
                .setParameter("employer", employerId)
                .setParameter("graduate", graduateId)
                .getResultList());
    }

    /** What this request has sent already, if it is a repetition. */
    public Optional<Signing> ofRequest(long employerId, String requestId, long graduateId) {
        return one(em.createQuery("""
                                select s from Signing s where s.employerId = :employer and s.requestId = :request
                                and s.graduateId = :graduate
                                """, Signing.class)
                .setParameter("employer", employerId)
                .setParameter("request", requestId)
                .setParameter("graduate", graduateId)
                .getResultList());
    }

    /** The open signings of a graduate, locked. The caller holds the graduate's lock. */
    public List<Signing> openOf(long graduateId) {
        return em.createNamedQuery(Signing.OPEN_LOCKED, Signing.class)
                .setParameter("graduate", graduateId)
                .setParameter("open", SigningState.OPEN)
                .getResultList();
    }

    /** The open signings of the person of a row in its cohort, at whatever school, locked. The caller holds the person's rows. */
    public List<Signing> openOfPerson(long graduateId) {
        return em.createNamedQuery(Signing.OPEN_OF_PERSON_LOCKED, Signing.class)
                .setParameter("graduate", graduateId)
                .setParameter("open", SigningState.OPEN)
                .getResultList();
    }

    /** The graduates with whom a unit has something open, by their keys. */
    List<Long> graduatesWithOpenOnes(long employerId) {
        return em.createQuery("""
                                select s.graduateId from Signing s where s.employerId = :employer and s.state in :open
                                order by s.graduateId
                                """, Long.class)
                .setParameter("employer", employerId)
                .setParameter("open", SigningState.OPEN)
                .getResultList();
    }

    /** The signing as it is now, locked. The caller holds the graduate's lock. */
    Signing refreshed(Signing signing) {
        return locked(signing.id());
    }

    private Signing locked(long id) {
        return em.createNamedQuery(Signing.LOCKED, Signing.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** Keeps a new signing; it has its key afterwards. */
    public void add(Signing signing) {
        em.persist(signing);
    }

    /** Lets the database check its unique keys now, while the refusal can still be told. */
    public void flush() {
        em.flush();
    }

    private static <T> Optional<T> one(List<T> rows) {
        return rows.stream().findFirst();
    }
}
