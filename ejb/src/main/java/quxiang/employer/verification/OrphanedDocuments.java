package quxiang.employer.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Images on the disk that no row names. */
@ApplicationScoped
public class OrphanedDocuments {

    @PersistenceContext
    EntityManager em;

    @Inject
    DocumentFolder folder;

    /**
     * Deletes them.
     *
     * @param before younger ones are left alone: their rows may be on the way
     * @return how many were deleted
     */
    public int clear(Instant before) {
        int cleared = 0;
        for (String name : folder.olderThan(before)) {
            List<?> known = em.createNativeQuery(
                            "select id from verification_file where stored_name = ? and removed_at is null")
                    .setParameter(1, name)
                    .getResultList();
            if (known.isEmpty()) {
                folder.delete(name);
                cleared++;
            }
        }
        return cleared;
    }
}
