package quxiang.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** All sheets. Who may see which, the use cases say. */
@ApplicationScoped
class Sheets {

    @PersistenceContext
    EntityManager em;

    void add(PlacementSheet sheet) {
        em.persist(sheet);
        em.flush();
    }

    Optional<PlacementSheet> find(long id) {
        return Optional.ofNullable(em.find(PlacementSheet.class, id));
    }

    /** The one in force. The caller has locked the graduate's row. */
    Optional<PlacementSheet> live(long graduateId) {
        return em.createQuery("select s from PlacementSheet s where s.liveGraduateId = :graduate", PlacementSheet.class)
                .setParameter("graduate", graduateId)
                .getResultStream()
                .findFirst();
    }

    Optional<PlacementSheet> byCheckNumber(String number) {
        return em.createQuery("select s from PlacementSheet s where s.checkNumber = :number", PlacementSheet.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    boolean isTaken(SheetNumbers numbers) {
        return em.createQuery("""
                select count(s) from PlacementSheet s
                where s.transferNumber = :transfer or s.checkNumber = :check
                """, Long.class)
                        .setParameter("transfer", numbers.transfer())
                        .setParameter("check", numbers.check())
                        .getSingleResult()
                > 0;
    }

    /** All of a graduate, the latest first. */
    List<IssuedSheet> of(long graduateId) {
        return em.createQuery("""
                select new quxiang.placement.IssuedSheet(s.id, s.transferNumber, s.checkNumber, s.issuedAt, s.supersededAt)
                from PlacementSheet s where s.graduateId = :graduate order by s.id desc
                """, IssuedSheet.class)
                .setParameter("graduate", graduateId)
                .getResultList();
    }
}
