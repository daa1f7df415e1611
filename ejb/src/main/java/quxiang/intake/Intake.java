package quxiang.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;

/**
 * An uploaded table and its progress. Its state changes only along {@link IntakeMove}; its counts change in the same
 * transactions as the rows they count.
 */
@Entity
public class Intake {

    static final String SEPARATOR = "\u001F";

    private static final int LONGEST_FAILURE = 500;

    @Id
    @SequenceGenerator(name = "intake", sequenceName = "intake_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "intake")
    private Long id;

    @Enumerated(EnumType.STRING)
    private IntakeKind kind;

    @Column(name = "employer_id")
    private Long employerId;

    @Column(name = "school_id")
    private Long schoolId;

    private Integer cohort;

    @Column(name = "file_name")
    private String fileName;

    /** The file's digest, where the same file may not be uploaded again. */
    @Column(name = "same_file")
    private String sameFile;

    /** What was read of the file, and what was not. */
    @Column(name = "read_notes")
    private String readNotes;

    private String header;

    /** Instead of {@link #header}, of a roster that was imported before there was one pipeline. */
    @Column(name = "header_sealed")
    private byte[] headerSealed;

    @Enumerated(EnumType.STRING)
    private IntakeState state;

    @Column(name = "total_rows")
    private int totalRows;

    @Column(name = "read_rows")
    private int readRows;

    /** Rows that did something; {@code changed} of them changed what was there. */
    private int taken;

    private int changed;
    private int unchanged;
    private int refused;

    /** What the preview found. */
    @Column(name = "checked_rows")
    private int checkedRows;

    @Column(name = "p_taken")
    private int wouldTake;

    @Column(name = "p_changed")
    private int wouldChange;

    @Column(name = "p_unchanged")
    private int wouldLeave;

    @Column(name = "p_refused")
    private int wouldRefuse;

    /** When its preview ended, or when it was found that none is needed. */
    @Column(name = "checked_at")
    private Instant checkedAt;

    /** Who confirmed it or gave it up, and when. */
    @Column(name = "decided_name")
    private String decidedName;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "undo_rows")
    private int undoRows;

    private int undone;

    /** Who had it undone. */
    @Column(name = "undo_by")
    private String undoBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Column(name = "execution_id")
    private Long executionId;

    /** The row at which an execution resumed it last. */
    @Column(name = "resumed_row")
    private int resumedRow;

    /** How often it was resumed there. */
    @Column(name = "resumed_times")
    private int resumedTimes;

    @Column(name = "started_by")
    private Long startedBy;

    @Column(name = "started_name")
    private String startedName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    private String failure;

    @Version
    private int version;

    protected Intake() {}

    Intake(IntakeKind kind, IntakeOwner owner, StagedTable table, String sameFile, Instant at) {
        this.kind = kind;
        this.employerId = owner.employerId();
        this.schoolId = owner.schoolId();
        this.cohort = owner.cohort();
        this.startedBy = owner.accountId();
        this.startedName = owner.name();
        this.fileName = table.name();
        this.sameFile = sameFile;
        this.header = String.join(SEPARATOR, table.columns());
        this.readNotes = ReadNote.written(table.notes());
        this.totalRows = table.rows();
        this.state = IntakeState.STAGED;
        this.createdAt = at;
    }

    /** Notes what rows would do. With the last one it waits for confirmation if that was wanted, or is needed. */
    void preview(RowCounts counts, boolean wanted, Instant at) {
        checkedRows += counts.rows();
        wouldTake += counts.added() + counts.changed();
        wouldChange += counts.changed();
        wouldLeave += counts.unchanged();
        wouldRefuse += counts.refused();
        if (checkedRows == totalRows) {
            checkedAt = at;
            if (wanted || wouldChange > 0) {
                state = IntakeMove.WAIT.from(state);
            } else if (state == IntakeState.CHECKING) {
                state = IntakeMove.CLAIM.from(state);
            }
        }
    }

    /**
     * 确认导入. All rows are asked again, because things change meanwhile.
     *
     * @return whether it is to be started; not when it was confirmed before
     * @throws Refusal {@code intake.given_up}, {@code intake.not_now}
     */
    boolean confirm(Actor by, Instant at) {
        if (state == IntakeState.GIVEN_UP) {
            throw new Refusal("intake.given_up", decidedName);
        }
        if (decidedAt != null) {
            return false;
        }
        decide(IntakeMove.CONFIRM, by, at);
        return true;
    }

    /**
     * 放弃导入.
     *
     * @return whether there is something to clear away; not when it was given up before
     * @throws Refusal {@code intake.confirmed}, {@code intake.not_now}
     */
    boolean giveUp(Actor by, Instant at) {
        if (state == IntakeState.GIVEN_UP) {
            return false;
        }
        if (decidedAt != null) {
            throw new Refusal("intake.confirmed", decidedName);
        }
        decide(IntakeMove.GIVE_UP, by, at);
        finishedAt = at;
        return true;
    }

    private void decide(IntakeMove move, Actor by, Instant at) {
        state = move.from(state);
        executionId = null;
        decidedName = by.name();
        decidedAt = at;
    }

    /** Abandons it for a newer file. */
    void replace(Instant at) {
        end(IntakeMove.REPLACE, at);
    }

    /**
     * Assigns it to an execution, away from any older one.
     *
     * @param previews whether its rows have to be previewed, unless they were
     * @return whether it is that execution's now
     */
    boolean claim(long execution, boolean previews, Instant at) {
        if (undoBy != null || !IntakeMove.CLAIM.isPossible(state) || isOlder(execution)) {
            return false;
        }
        if (checkedAt == null && !previews) {
            checkedAt = at;
        }
        state = (checkedAt == null ? IntakeMove.CHECK : IntakeMove.CLAIM).from(state);
        attempt(execution);
        return true;
    }

    /** Assigns its undoing to an execution, away from any older one. */
    boolean claimUndo(long execution) {
        if (undoBy == null || state != IntakeState.REVERTING && state != IntakeState.STOPPED || isOlder(execution)) {
            return false;
        }
        state = IntakeMove.REVERT.from(state);
        attempt(execution);
        return true;
    }

    private boolean isOlder(long execution) {
        return executionId != null && executionId > execution;
    }

    private void attempt(long execution) {
        if (executionId == null || executionId != execution) {
            resumedTimes = executionId != null && resumedRow == rows() ? resumedTimes + 1 : 1;
            resumedRow = rows();
            executionId = execution;
        }
    }

    /** How far it has come, in all its passes. */
    private int rows() {
        return undoBy != null ? undone : checkedRows + readRows;
    }

    /** Whether an execution may take the rows behind so many. */
    boolean isAt(long execution, int rows) {
        return isOf(execution, IntakeState.RUNNING) && checkedAt != null && readRows == rows;
    }

    /** Whether an execution may preview the rows behind so many. */
    boolean isCheckedTo(long execution, int rows) {
        return isOf(execution, IntakeState.CHECKING) && checkedAt == null && checkedRows == rows;
    }

    /** Whether an execution may take rows back. */
    boolean isRevertedBy(long execution) {
        return isOf(execution, IntakeState.REVERTING) && undoBy != null;
    }

    private boolean isOf(long execution, IntakeState moving) {
        return executionId != null && executionId == execution && (state == moving || state == IntakeState.STOPPED);
    }

    /** Counts rows that were dealt with, and ends with the last one. */
    void count(RowCounts counts, Instant at) {
        readRows += counts.rows();
        taken += counts.added() + counts.changed();
        changed += counts.changed();
        unchanged += counts.unchanged();
        refused += counts.refused();
        if (readRows == totalRows) {
            end(IntakeMove.COMPLETE, at);
        }
    }

    void stop() {
        state = IntakeMove.STOP.from(state);
    }

    void fail(String why, Instant at) {
        end(IntakeMove.FAIL, at);
        failure = why.substring(0, Math.min(why.length(), LONGEST_FAILURE));
    }

    /** 撤销导入 by a job: so many rows are to be as they were. */
    void revert(Actor by, int rows) {
        if (state == IntakeState.STOPPED && undoBy == null) {
            throw new Refusal("intake.not_now", state);
        }
        state = IntakeMove.REVERT.from(state);
        executionId = null;
        undoBy = by.name();
        undoRows = rows;
        undone = 0;
    }

    /** 撤销导入 at once. */
    void revert(Actor by, ChunkTaker.Undone result, Instant at) {
        undoBy = by.name();
        undoRows = result.undone() + result.kept();
        undone = result.undone();
        endRevert(at);
    }

    void countUndone(int rows) {
        undone += rows;
    }

    void endRevert(Instant at) {
        end(IntakeMove.END_REVERT, at);
        undoneAt = at;
    }

    private void end(IntakeMove move, Instant at) {
        state = move.from(state);
        finishedAt = finishedAt == null ? at : finishedAt;
    }

    Long id() {
        return id;
    }

    IntakeKind kind() {
        return kind;
    }

    IntakeState state() {
        return state;
    }

    Long executionId() {
        return executionId;
    }

    int readRows() {
        return readRows;
    }

    /** Up to which row refusals count: while rows are only looked at, all that are known do. */
    int refusedWithin() {
        return state == IntakeState.WAITING || state == IntakeState.CHECKING ? totalRows : readRows;
    }

    Long employerId() {
        return employerId;
    }

    Long schoolId() {
        return schoolId;
    }

    IntakeOwner owner() {
        return new IntakeOwner(employerId, schoolId, cohort, startedBy, startedName);
    }

    /** Whether its job has to preview rows before any is taken. */
    boolean isToBeChecked() {
        return checkedAt == null;
    }

    boolean isWaiting() {
        return state == IntakeState.WAITING;
    }

    boolean isComplete() {
        return readRows == totalRows;
    }

    /** Whether it is, or is being, taken back. */
    boolean isUndone() {
        return state == IntakeState.REVERTING || state == IntakeState.REVERTED;
    }

    int checkedRows() {
        return checkedRows;
    }

    int totalRows() {
        return totalRows;
    }

    /** Whether rows may have been refused before they are taken. */
    boolean wasPreviewed() {
        return checkedRows > 0;
    }

    List<String> columns(Seal seal) {
        return List.of((header == null ? seal.open(SealPurpose.INTAKE, "header of import " + id, headerSealed) : header)
                .split(SEPARATOR, -1));
    }

    List<ReadNote> notes() {
        return ReadNote.read(readNotes);
    }

    OpenImport open() {
        return new OpenImport(
                id,
                Optional.ofNullable(executionId),
                rows(),
                executionId != null && resumedRow == rows() ? resumedTimes : 0);
    }

    IntakeProgress progress() {
        return new IntakeProgress(
                id,
                kind,
                cohort,
                fileName,
                state,
                totalRows,
                readRows,
                taken - changed,
                changed,
                unchanged,
                refused,
                new IntakePreview(checkedRows, wouldTake - wouldChange, wouldChange, wouldLeave, wouldRefuse),
                decidedName,
                new IntakeUndo(undoRows, undone, undoBy, undoneAt),
                executionId,
                startedName,
                createdAt,
                finishedAt);
    }
}
