package quxiang.roster.imports;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import quxiang.common.Cohort;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.sql.RowReader;
import quxiang.intake.OpenImport;
import quxiang.roster.GraduateCorrected;
import quxiang.roster.format.RosterChecks;
import quxiang.roster.format.RosterCodeTables;
import quxiang.roster.format.RosterColumns;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.format.RosterRow;
import quxiang.school.School;
import quxiang.school.Schools;

/**
 * Takes the rows of staged files into the rosters, for the batch job {@code import-roster}. Every chunk is one transaction that also moves
 * the import's counts, and only the execution that claimed the import last may write: so an import may be interrupted anywhere, be
 * restarted anywhere, even twice at a time, and ends as if it had run once.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class ImportingRoster {

    private static final int FAILURE = 500;
    /** How far an import has come, both passes together. */
    private static final String ROWS = "checked_rows + read_rows";

    @PersistenceContext
    private EntityManager entities;

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    private DataSource database;

    @Resource
    private ManagedExecutorService beside;

    @Inject
    private StagedFiles files;

    @Inject
    private Schools schools;

    @Inject
    private RosterCodeTables codeTables;

    @Inject
    private Seal seal;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Event<GraduateCorrected> corrected;

    @Inject
    private Event<RosterImported> imported;

    /**
     * Gives the import to a batch execution, away from any older one.
     *
     * @throws ImportOvertaken when it has ended or a newer execution has it
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public ImportRun claim(long importId, long executionId) {
        int claimed = entities.createNativeQuery("update roster_import set execution_id = ?, version = version + 1, "
                        + AttemptCount.counted(ROWS)
                        + ", state = case when checked_at is null then 'CHECKING' else 'RUNNING' end"
                        + " where id = ? and undo_by is null and state in ('STAGED', 'CHECKING', 'RUNNING', 'STOPPED')"
                        + " and (execution_id is null or execution_id <= ?)")
                .setParameter(1, executionId)
                .setParameter(2, executionId)
                .setParameter(3, executionId)
                .setParameter(4, importId)
                .setParameter(5, executionId)
                .executeUpdate();
        if (claimed == 0) {
            throw new ImportOvertaken(importId);
        }
        RosterImport it = entities.find(RosterImport.class, importId);
        boolean checking = it.isToBeChecked() && !nobodyToCompareWith(it);
        return new ImportRun(
                importId,
                executionId,
                it.schoolId(),
                it.cohort(),
                it.stagedFile(),
                checking ? it.checkedRows() : it.readRows(),
                it.totalRows(),
                checking,
                it.checkedRows() > 0);
    }

    /** Where a cohort has no graduates yet, nothing can change. The import takes its rows in one pass. */
    private boolean nobodyToCompareWith(RosterImport it) {
        boolean somebody = !entities.createNativeQuery("select id from graduate where school_id = ? and cohort = ?")
                .setParameter(1, it.schoolId())
                .setParameter(2, it.cohort())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (!somebody) {
            entities.createNativeQuery("update roster_import set checked_at = ?, state = 'RUNNING' where id = ?")
                    .setParameter(1, Timestamp.from(clock.instant()))
                    .setParameter(2, it.id())
                    .executeUpdate();
        }
        return !somebody;
    }

    /** Opens the staged file behind the rows that were taken already. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public RosterRows open(ImportRun run) {
        School school = schools.find(run.schoolId()).orElseThrow();
        try {
            StagedFiles.Rows rows = files.open(run.stagedFile());
            RosterChecks checks = new RosterChecks(
                    new RosterChecks.SchoolNames(school.code(), school.name()),
                    new Cohort(run.cohort()),
                    RosterColumns.of(RosterLayout.NATIONAL, rows.headers()),
                    codeTables.current(RosterLayout.NATIONAL),
                    seal);
            return new RosterRows(rows, checks, run.done(), beside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes a chunk, in the caller's transaction.
     *
     * @param done how many rows of the file come before it
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void take(ImportRun run, int done, List<RosterRow> rows) {
        try (Connection connection = database.getConnection()) {
            ChunkCounts counts =
                    new RosterChunk(connection, RosterLayout.NATIONAL, seal).take(run, done, rows, clock.instant());
            counts.corrected().forEach(id -> corrected.fire(new GraduateCorrected(id)));
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "rows " + done + " to " + (done + rows.size()) + " of import " + run.importId(), e);
        }
    }

    /**
     * Compares a chunk with the roster without changing it, in the caller's transaction.
     *
     * @param done how many rows of the file come before it
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void check(ImportRun run, int done, List<RosterRow> rows) {
        try (Connection connection = database.getConnection()) {
            new RosterPreview(connection, RosterLayout.NATIONAL, seal).check(run, done, rows);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "rows " + done + " to " + (done + rows.size()) + " of import " + run.importId(), e);
        }
    }

    /**
     * Ends the checking pass.
     *
     * @return whether the import waits for somebody's word, because it would change graduates who are in the roster
     * @throws ImportOvertaken when it is not this execution's any more
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean endCheck(ImportRun run) {
        int ended = entities.createNativeQuery("update roster_import set checked_at = ?, version = version + 1,"
                        + " state = case when p_changed > 0 then 'WAITING' else 'RUNNING' end"
                        + " where id = ? and execution_id = ? and state = 'CHECKING' and checked_rows = total_rows")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, run.importId())
                .setParameter(3, run.executionId())
                .executeUpdate();
        if (ended == 0) {
            throw new ImportOvertaken(run.importId());
        }
        return entities.find(RosterImport.class, run.importId()).state() == ImportState.WAITING;
    }

    /** Ends the import when all rows are taken. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void finish(ImportRun run) {
        entities.createNativeQuery(
                        "update roster_import set state = 'COMPLETED', finished_at = ?, version = version + 1"
                                + " where id = ? and execution_id = ? and state = 'RUNNING'")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, run.importId())
                .setParameter(3, run.executionId())
                .executeUpdate();
        imported.fire(new RosterImported(run.schoolId()));
    }

    /** Deletes the staged file of an import that has ended. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void discard(ImportRun run) {
        try {
            files.delete(run.stagedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes that an operator stops the import, so that nothing resumes it by itself. */
    public void stop(long executionId) {
        entities.createNativeQuery("update roster_import set state = 'STOPPED', version = version + 1"
                        + " where execution_id = ? and state in ('CHECKING', 'RUNNING')")
                .setParameter(1, executionId)
                .executeUpdate();
    }

    /** Gives the import up. */
    public void fail(long importId, String why) {
        entities.createNativeQuery(
                        "update roster_import set state = 'FAILED', failure = ?, finished_at = ?, version = version + 1"
                                + " where id = ? and state in ('STAGED', 'CHECKING', 'RUNNING')")
                .setParameter(1, why.substring(0, Math.min(why.length(), FAILURE)))
                .setParameter(2, Timestamp.from(clock.instant()))
                .setParameter(3, importId)
                .executeUpdate();
    }

    /** Deletes the staged files of imports that need them no more. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void tidy() {
        List<?> needed = entities.createNativeQuery(
                        "select staged_file from roster_import where state in ('STAGED', 'CHECKING', 'WAITING', 'RUNNING', 'STOPPED')")
                .getResultList();
        files.deleteAllBut(needed.stream().map(String::valueOf).collect(Collectors.toSet()), clock.instant());
    }

    /** Imports that have not ended, with the batch execution that has them. */
    public List<OpenImport> unfinished() {
        List<?> rows = entities.createNativeQuery(
                        "select id, execution_id, " + ROWS + ", " + AttemptCount.attempts(ROWS)
                                + ", staged_file from roster_import"
                                + " where state in ('STAGED', 'CHECKING', 'RUNNING') order by id")
                .getResultList();
        return rows.stream()
                .map(row -> {
                    RowReader c = new RowReader((Object[]) row);
                    return new OpenImport(
                            c.number(),
                            Optional.ofNullable(c.numberOrNull()),
                            c.count(),
                            c.count(),
                            files.exists(c.text()));
                })
                .toList();
    }
}
