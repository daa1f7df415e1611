package quxiang.favorite.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.employer.Employer;
import quxiang.employer.Employers;
import quxiang.favorite.SearchLimit;

/** Enters an uploaded list among the imports: one at a time for a unit. */
@Stateless
@RolesAllowed("EMPLOYER")
public class RegisteringFavorites {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Actor actor;

    @Inject
    Employers employers;

    @Inject
    SearchLimit limit;

    @Inject
    Seal seal;

    @Inject
    Audit audit;

    @Inject
    ShanghaiClock clock;

    /** @throws Refusal {@code favorite.import_running}, or that the unit may not sign at all */
    public void requireAllowed() {
        employers.own(actor).requireMaySign();
        boolean running = !entities.createNativeQuery(
                        "select id from favorite_import where employer_id = ? and state in ('STAGED', 'RUNNING')")
                .setParameter(1, actor.requireEmployer())
                .getResultList()
                .isEmpty();
        if (running) {
            throw new Refusal("favorite.import_running");
        }
    }

    /**
     * Keeps the list and returns the id of its import. One that was stopped makes room.
     *
     * @throws Refusal as {@link #requireAllowed}, and {@code favorite.too_many_rows_today}
     */
    public long register(int cohort, String fileName, List<ImportLine> lines) {
        long employer = actor.requireEmployer();
        entities.find(Employer.class, employer, LockModeType.PESSIMISTIC_WRITE);
        requireAllowed();
        limit.requireRows(employer, lines.size());
        entities.createNativeQuery(
                        "update favorite_import set state = 'ABANDONED', finished_at = ?, rows_sealed = null,"
                                + " version = version + 1 where employer_id = ? and state = 'STOPPED'")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, employer)
                .executeUpdate();
        FavoriteImport begun = new FavoriteImport(
                actor, cohort, fileName, seal.sealBytes(FavoriteSheet.packed(lines)), lines.size(), clock.instant());
        entities.persist(begun);
        entities.flush();
        audit.write("FAVORITE_IMPORT", "FAVORITE_IMPORT", begun.id(), fileName);
        return begun.id();
    }
}
