package quxiang.roster.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.crypto.Seal;
import quxiang.common.sql.RowReader;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.format.RowFault;
import quxiang.school.School;

/** The imports of all schools and the rows they refused. */
@ApplicationScoped
public class RosterImports {

    /** Where the header of the uploaded file stands among the refused rows. No data row has this number. */
    static final int HEADER_ROW = 0;

    private static final String HEADER = "HEADER";
    private static final String PROGRESS =
            "select id, file_name, state, total_rows, read_rows, added, changed, unchanged, refused,"
                    + " started_name, created_at, finished_at, checked_rows, p_added, p_changed, p_unchanged, p_refused, decided_name,"
                    + " undo_rows, undone, undo_by, undone_at from roster_import where school_id = ?";
    private static final String PREVIEW =
            "select row_no, graduate_id, name, id_masked, exam_no, student_no, telling, changes_sealed from roster_preview"
                    + " where import_id = ? order by row_no";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Seal seal;

    /** Lets only one transaction at a time begin an import for this school. */
    public void lockSchool(long schoolId) {
        entities.find(School.class, schoolId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The import of this school and cohort that another one has to wait for. */
    private Optional<ImportState> open(long schoolId, int cohort) {
        return entities.createQuery(
                        "select i.state from RosterImport i where i.schoolId = :school and i.cohort = :cohort and i.state in :open",
                        ImportState.class)
                .setParameter("school", schoolId)
                .setParameter("cohort", cohort)
                .setParameter(
                        "open",
                        Stream.of(ImportState.values())
                                .filter(ImportState::isOpen)
                                .toList())
                .getResultStream()
                .findFirst();
    }

    /** @throws Refusal {@code roster.import_waiting}, {@code roster.import_running} */
    public void requireNoneOpen(long schoolId, int cohort) {
        open(schoolId, cohort).ifPresent(state -> {
            throw new Refusal(state == ImportState.WAITING ? "roster.import_waiting" : "roster.import_running");
        });
    }

    void abandonUnfinished(long schoolId, int cohort, Instant at) {
        entities.createQuery(
                        "select i from RosterImport i where i.schoolId = :school and i.cohort = :cohort and i.state in :unfinished",
                        RosterImport.class)
                .setParameter("school", schoolId)
                .setParameter("cohort", cohort)
                .setParameter("unfinished", List.of(ImportState.STOPPED, ImportState.FAILED))
                .getResultList()
                .forEach(unfinished -> unfinished.abandon(at));
    }

    long add(RosterImport begun, List<String> headers) {
        entities.persist(begun);
        entities.flush();
        entities.createNativeQuery(
                        "insert into roster_refusal (import_id, row_no, reason, cells_sealed) values (?, ?, ?, ?)")
                .setParameter(1, begun.id())
                .setParameter(2, HEADER_ROW)
                .setParameter(3, HEADER)
                .setParameter(4, seal.seal(String.join("\u001F", headers)))
                .executeUpdate();
        return begun.id();
    }

    /** The latest imports of a school and cohort, newest first. */
    List<ImportProgress> latest(long schoolId, int cohort, int most) {
        return progress(entities.createNativeQuery(PROGRESS + " and cohort = ? order by id desc")
                .setParameter(1, schoolId)
                .setParameter(2, cohort)
                .setMaxResults(most)
                .getResultList());
    }

    public Optional<ImportProgress> find(long schoolId, long importId) {
        return progress(entities.createNativeQuery(PROGRESS + " and id = ?")
                        .setParameter(1, schoolId)
                        .setParameter(2, importId)
                        .getResultList())
                .stream()
                .findFirst();
    }

    private static List<ImportProgress> progress(List<?> rows) {
        return rows.stream()
                .map(row -> {
                    RowReader c = new RowReader((Object[]) row);
                    return new ImportProgress(
                            c.number(),
                            c.text(),
                            c.constant(ImportState.class),
                            c.count(),
                            c.count(),
                            c.count(),
                            c.count(),
                            c.count(),
                            c.count(),
                            c.text(),
                            c.instant(),
                            c.instant(),
                            new ImportPreview(c.count(), c.count(), c.count(), c.count(), c.count()),
                            c.text(),
                            new ImportProgress.Undo(c.count(), c.count(), c.text(), c.instant()));
                })
                .toList();
    }

    /** What a waiting import would change, a page of it, in the order of the file. */
    Page<PreviewRow> preview(long importId, PageRequest request) {
        long total = ((Number) entities.createNativeQuery("select count(*) from roster_preview where import_id = ?")
                        .setParameter(1, importId)
                        .getSingleResult())
                .longValue();
        List<?> rows = entities.createNativeQuery(PREVIEW + request.sql())
                .setParameter(1, importId)
                .getResultList();
        List<PreviewRow> previewed = rows.stream()
                .map(row -> {
                    Object[] columns = (Object[]) row;
                    RowReader c = new RowReader(columns);
                    return new PreviewRow(
                            c.count(),
                            c.number(),
                            c.text(),
                            c.text(),
                            c.text(),
                            c.text(),
                            c.flag(),
                            RosterPreview.changes(
                                    RosterLayout.NATIONAL, seal.open((byte[]) columns[columns.length - 1])));
                })
                .toList();
        return new Page<>(previewed, total, request.first(), request.size());
    }

    /** The import, read anew, which nobody else changes until the transaction ends. */
    public Optional<RosterImport> lock(long schoolId, long importId) {
        return entities.createQuery(
                        "select i from RosterImport i where i.id = :id and i.schoolId = :school", RosterImport.class)
                .setParameter("id", importId)
                .setParameter("school", schoolId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Forgets what an import that was given up would have changed. */
    void forgetPreview(long importId) {
        entities.createNativeQuery("delete from roster_preview where import_id = ?")
                .setParameter(1, importId)
                .executeUpdate();
    }

    /** The first refused rows of an import, in the order of the file. */
    List<RefusedRow> refused(long importId, int most) {
        List<?> rows = entities.createNativeQuery(
                        "select row_no, column_name, reason, args from roster_refusal where import_id = ? and row_no > ? order by row_no")
                .setParameter(1, importId)
                .setParameter(2, HEADER_ROW)
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(row -> {
                    RowReader c = new RowReader((Object[]) row);
                    return new RefusedRow(c.count(), c.text(), c.constant(RowFault.class), split(c.text()));
                })
                .toList();
    }

    static List<String> split(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split("\u001F", -1));
    }
}
