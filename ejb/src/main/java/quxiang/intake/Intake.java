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

    private Integer cohort;

    @Column(name = "file_name")
    private String fileName;

    /** The file's digest, where the same file may not be uploaded again. */
    @Column(name = "same_file")
    private String sameFile;

    private String header;

    @Enumerated(EnumType.STRING)
    private IntakeState state;

    @Column(name = "total_rows")
    private int totalRows;

    @Column(name = "read_rows")
    private int readRows;

    private int taken;
    private int unchanged;
    private int refused;
    private int undone;
    private int kept;

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
        this.cohort = owner.cohort();
        this.startedBy = owner.accountId();
        this.startedName = owner.name();
        this.fileName = table.name();
        this.sameFile = sameFile;
        this.header = String.join(SEPARATOR, table.columns());
        this.totalRows = table.rows().size();
        this.state = IntakeState.STAGED;
        this.createdAt = at;
    }

    /** Makes it wait for confirmation, with the result of the dry run. */
    void await(RowCounts wouldBe) {
        state = IntakeState.WAITING;
        taken = wouldBe.taken();
        unchanged = wouldBe.unchanged();
        refused = wouldBe.refused();
    }

    /** Starts the import after the dry run. All rows are read again, because things change meanwhile. */
    void confirm() {
        state = IntakeMove.CONFIRM.from(state);
        taken = 0;
        unchanged = 0;
        refused = 0;
    }

    void giveUp(Instant at) {
        end(IntakeMove.GIVE_UP, at);
        taken = 0;
        unchanged = 0;
        refused = 0;
    }

    /** Abandons it for a newer file. */
    void replace(Instant at) {
        if (state == IntakeState.WAITING) {
            taken = 0;
            unchanged = 0;
            refused = 0;
        }
        end(IntakeMove.REPLACE, at);
    }

    /**
     * Assigns it to an execution, away from any older one.
     *
     * @return whether it is that execution's now
     */
    boolean claim(long execution) {
        if (!IntakeMove.CLAIM.isPossible(state) || executionId != null && executionId > execution) {
            return false;
        }
        state = IntakeMove.CLAIM.from(state);
        if (executionId == null || executionId != execution) {
            resumedTimes = executionId != null && resumedRow == readRows ? resumedTimes + 1 : 1;
            resumedRow = readRows;
            executionId = execution;
        }
        return true;
    }

    /** Whether an execution may take the rows behind so many. */
    boolean isAt(long execution, int rows) {
        return executionId != null
                && executionId == execution
                && readRows == rows
                && (state == IntakeState.RUNNING || state == IntakeState.STOPPED);
    }

    /** Counts rows that were dealt with, and ends with the last one. */
    void count(RowCounts counts, Instant at) {
        readRows += counts.rows();
        taken += counts.taken();
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

    void revert(ChunkTaker.Undone result, Instant at) {
        end(IntakeMove.REVERT, at);
        undone = result.undone();
        kept = result.kept();
    }

    private void end(IntakeMove move, Instant at) {
        state = move.from(state);
        finishedAt = at;
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

    /** Up to which row refusals count: while it waits, all are known. */
    int refusedWithin() {
        return state == IntakeState.WAITING ? totalRows : readRows;
    }

    Long employerId() {
        return employerId;
    }

    IntakeOwner owner() {
        return new IntakeOwner(employerId, cohort, startedBy, startedName);
    }

    List<String> header() {
        return List.of(header.split(SEPARATOR, -1));
    }

    OpenImport open() {
        return new OpenImport(
                id,
                Optional.ofNullable(executionId),
                readRows,
                executionId != null && resumedRow == readRows ? resumedTimes : 0,
                true);
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
                taken,
                unchanged,
                refused,
                undone,
                kept,
                executionId,
                startedName,
                createdAt,
                finishedAt);
    }
}
