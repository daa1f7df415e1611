package quxiang.signing.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import quxiang.employer.Employer;
import quxiang.employer.EmployerFacts;
import quxiang.signing.Route;
import quxiang.signing.Signing;
import quxiang.signing.SigningState;

/** All signings on paper. Whose they are, the use cases say. */
@ApplicationScoped
class PaperSignings {

    @PersistenceContext
    EntityManager em;

    @Inject
    PaperPages pages;

    @Inject
    UnitWords words;

    /** One of them, read only. */
    Optional<Signing> find(long id) {
        return Optional.ofNullable(em.find(Signing.class, id)).filter(found -> found.route() != Route.ONLINE);
    }

    /** The one that goes on, if there is one. The caller holds the person's rows. */
    Optional<Signing> open(long graduateId) {
        return em.createQuery("""
                        select s from Signing s where s.graduateId = :graduate and s.route <> :online and s.state in :open
                        order by s.id
                        """, Signing.class)
                .setParameter("graduate", graduateId)
                .setParameter("online", Route.ONLINE)
                .setParameter("open", SigningState.OPEN)
                .getResultStream()
                .findFirst();
    }

    /** The latest one of a graduate by this way. */
    Optional<Signing> latest(long graduateId, Route route) {
        return em.createQuery(
                        "select s from Signing s where s.graduateId = :graduate and s.route = :route order by s.id desc",
                        Signing.class)
                .setParameter("graduate", graduateId)
                .setParameter("route", route)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The name of the unit with this code whose letter to the graduate is open, if there is one. */
    Optional<String> letterOf(String creditCode, long graduateId) {
        return em.createQuery("""
                        select e.name from Signing s join Employer e on e.id = s.employerId
                        where s.graduateId = :graduate and s.route = :online and s.state in :open and e.creditCode = :code
                        """, String.class)
                .setParameter("graduate", graduateId)
                .setParameter("online", Route.ONLINE)
                .setParameter("open", SigningState.OPEN)
                .setParameter("code", creditCode)
                .getResultStream()
                .findFirst();
    }

    PaperView view(Signing signing) {
        boolean frozen = signing.employer() != null && signing.employer().getName() != null;
        EmployerFacts unit = frozen
                ? signing.employer()
                : em.find(Employer.class, signing.employerId()).facts();
        return new PaperView(
                signing.id(),
                signing.route(),
                signing.state(),
                signing.reason(),
                signing.note(),
                signing.stateSince(),
                signing.sentAt(),
                signing.graduateId(),
                signing.graduate().name(),
                signing.graduate().idMasked(),
                signing.graduate().department(),
                signing.graduate().levelCode(),
                signing.graduate().major(),
                unit,
                signing.job(),
                signing.hukou(),
                signing.archive(),
                signing.clauses(),
                signing.paperNumber(),
                pages.count(signing.id()),
                words.of(signing.id()).orElse(null));
    }
}
