package quxiang.favorite.imports;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import quxiang.audit.Audit;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.sql.RowReader;
import quxiang.roster.imports.AttemptCount;
import quxiang.roster.imports.ImportOvertaken;
import quxiang.roster.imports.OpenImport;

/**
 * Takes uploaded lists into the favourites, for the batch job {@code import-favorites}. As with rosters, every chunk is one transaction that
 * also moves the import's counts, and only the execution that claimed the import last may write: it may be interrupted and restarted
 * anywhere and ends as if it had run once.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class ImportingFavorites {

    private static final int FAILURE = 500;

    @PersistenceContext
    private EntityManager entities;

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    private DataSource database;

    @Inject
    private Seal seal;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Audit audit;

    /**
     * Gives the import to a batch execution, away from any older one.
     *
     * @throws ImportOvertaken when it has ended or a newer execution has it
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public FavoriteRun claim(long importId, long executionId) {
        int claimed = entities.createNativeQuery(
                        "update favorite_import set execution_id = ?, state = 'RUNNING', version = version + 1, "
                                + AttemptCount.counted("read_rows")
                                + " where id = ? and state in ('STAGED', 'RUNNING', 'STOPPED') and (execution_id is null or execution_id <= ?)")
                .setParameter(1, executionId)
                .setParameter(2, executionId)
                .setParameter(3, executionId)
                .setParameter(4, importId)
                .setParameter(5, executionId)
                .executeUpdate();
        if (claimed == 0) {
            throw new ImportOvertaken(importId);
        }
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select employer_id, cohort, started_by, started_name, read_rows, rows_sealed"
                                + " from favorite_import where id = ?")
                .setParameter(1, importId)
                .getSingleResult();
        RowReader c = new RowReader(row);
        return new FavoriteRun(
                importId,
                executionId,
                c.number(),
                c.count(),
                c.number(),
                c.text(),
                c.count(),
                FavoriteSheet.unpacked(seal.openBytes((byte[]) row[5])));
    }

    /**
     * Takes a chunk, in the caller's transaction; the last one ends the import.
     *
     * @param done how many rows of the list come before it
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void take(FavoriteRun run, int done, List<ImportLine> lines) {
        try (Connection connection = database.getConnection()) {
            audit.wrote("FAVORITE_ADDED", new FavoriteChunk(connection, seal, run, clock.instant()).take(done, lines));
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "rows " + done + " to " + (done + lines.size()) + " of import " + run.importId(), e);
        }
    }

    /** Notes that an operator stops the import, so that nothing carries on with it by itself. */
    public void stop(long executionId) {
        entities.createNativeQuery("update favorite_import set state = 'STOPPED', version = version + 1"
                        + " where execution_id = ? and state = 'RUNNING'")
                .setParameter(1, executionId)
                .executeUpdate();
    }

    /** Gives the import up. */
    public void fail(long importId, String why) {
        entities.createNativeQuery(
                        "update favorite_import set state = 'FAILED', failure = ?, finished_at = ?, rows_sealed = null,"
                                + " version = version + 1 where id = ? and state in ('STAGED', 'RUNNING')")
                .setParameter(1, why.substring(0, Math.min(why.length(), FAILURE)))
                .setParameter(2, Timestamp.from(clock.instant()))
                .setParameter(3, importId)
                .executeUpdate();
    }

    /** Imports that have not ended, with the batch execution that has them. */
    public List<OpenImport> unfinished() {
        List<?> rows = entities.createNativeQuery(
                        "select id, execution_id, read_rows, " + AttemptCount.attempts("read_rows")
                                + " from favorite_import where state in ('STAGED', 'RUNNING') order by id")
                .getResultList();
        return rows.stream()
                .map(row -> {
                    RowReader c = new RowReader((Object[]) row);
                    return new OpenImport(
                            c.number(), Optional.ofNullable(c.numberOrNull()), c.count(), c.count(), true);
                })
                .toList();
    }
}
