package quxiang.employer.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Orphaned images: those on the disk that no row names. */
@ApplicationScoped
public class OrphanedDocuments {

    @Inject
    Jdbi jdbi;

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
            boolean known = jdbi.withHandle(handle -> handle.createQuery(
                            "select id from verification_file where stored_name = :name and removed_at is null")
                    .bind("name", name)
                    .mapTo(long.class)
                    .findFirst()
                    .isPresent());
            if (!known) {
                folder.delete(name);
                cleared++;
            }
        }
        return cleared;
    }
}
