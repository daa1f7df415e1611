package quxiang.employer.remittance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import quxiang.common.crypto.Seal;

/** All remittances. Whoever changes one has locked its verification before. */
@ApplicationScoped
class Remittances {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Seal seal;

    void add(Remittance remittance) {
        em.persist(remittance);
        em.flush();
    }

    /** The latest one of a verification. */
    Optional<Remittance> latest(long verificationId) {
        return em.createQuery(
                        "select r from Remittance r where r.verificationId = :verification order by r.id desc",
                        Remittance.class)
                .setParameter("verification", verificationId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<Remittance> bySerial(String serial) {
        return em.createQuery("select r from Remittance r where r.serial = :serial", Remittance.class)
                .setParameter("serial", serial)
                .getResultStream()
                .findFirst();
    }

    Remittance find(long id) {
        return em.find(Remittance.class, id);
    }

    /** Reads it anew and locks its row until the transaction ends. */
    void lock(Remittance remittance) {
        em.refresh(remittance, LockModeType.PESSIMISTIC_WRITE);
    }

    /** How many were asked for in the name of a unit since then, by whomever. */
    long requestedSince(String creditCode, Instant since) {
        return em.createQuery(
                        "select count(r) from Remittance r where r.creditCode = :code and r.requestedAt >= :since",
                        Long.class)
                .setParameter("code", creditCode)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Those that nobody has paid or put into a file, the oldest first. */
    List<Long> waiting(int most) {
        return em.createQuery("select r.id from Remittance r where r.state = :waiting order by r.id", Long.class)
                .setParameter("waiting", RemittanceState.WAITING)
                .setMaxResults(most)
                .getResultList();
    }

    /** What stands in a payment file; the same at any time. */
    PaymentFileText file(long fileId) {
        return PaymentFileText.of(
                em.createQuery("select r from Remittance r where r.fileId = :file order by r.id", Remittance.class)
                        .setParameter("file", fileId)
                        .getResultStream()
                        .map(remittance -> remittance.payment(seal))
                        .toList());
    }
}
