package quxiang.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** All issued agreements. */
@ApplicationScoped
class Agreements {

    @PersistenceContext
    EntityManager em;

    Optional<Agreement> find(long signingId) {
        return Optional.ofNullable(em.find(Agreement.class, signingId));
    }

    /** The agreement of a signing, with its row locked, so that two who print at once print once. */
    Optional<Agreement> lock(long signingId) {
        return Optional.ofNullable(em.find(Agreement.class, signingId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Reads it again, as another transaction has left it. */
    void refresh(Agreement agreement) {
        em.refresh(agreement);
    }

    Optional<Agreement> byNumber(String number) {
        return one("number", number);
    }

    /** By its file, signed or as it was handed out before. */
    Optional<Agreement> byHash(String sha256) {
        return one("sha256", sha256).or(() -> one("unsignedSha256", sha256));
    }

    /** The signings whose agreement has no PDF yet, the oldest first. */
    List<Long> unprinted(int most) {
        return em.createQuery(
                        "select a.signingId from Agreement a where a.printedAt is null order by a.signingId",
                        Long.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** The signings behind this one whose agreement is printed and not signed yet, the oldest first. */
    List<Long> unsigned(long after, int most) {
        return em.createQuery("""
                        select a.signingId from Agreement a where a.signatureDue = true and a.signingId > :after order by a.signingId
                        """, Long.class)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    private Optional<Agreement> one(String column, String value) {
        return em
                .createQuery("select a from Agreement a where a.%s = :value".formatted(column), Agreement.class)
                .setParameter("value", value)
                .getResultList()
                .stream()
                .findFirst();
    }
}
