package quxiang.roster.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.common.Refusal;

/**
 * One uploaded roster file on its way into the roster. The counts change in the same transactions as the rows they count, so that an
 * import that is interrupted goes on exactly where it was.
 */
@Entity
@Table(name = "roster_import")
public class RosterImport {

    @Id
    @SequenceGenerator(name = "roster_import", sequenceName = "roster_import_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "roster_import")
    private Long id;

    @Column(name = "school_id")
    private long schoolId;

    private int cohort;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "staged_file")
    private String stagedFile;

    @Column(name = "total_rows")
    private int totalRows;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    /** The batch execution that may write; an older one that is still at it has lost its right. */
    @Column(name = "execution_id")
    private Long executionId;

    @Column(name = "read_rows")
    private int readRows;

    @Column(name = "checked_rows")
    private int checkedRows;

    /** When the checking pass ended, or when it was found that none is needed. */
    @Column(name = "checked_at")
    private Instant checkedAt;

    private int added;
    private int changed;
    private int unchanged;
    private int refused;

    @Column(name = "started_by")
    private long startedBy;

    @Column(name = "started_name")
    private String startedName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    private String failure;

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

    @Version
    private int version;

    protected RosterImport() {}

    RosterImport(Actor by, Cohort cohort, StagedFile file, Instant at) {
        this.schoolId = by.requireSchool();
        this.cohort = cohort.year();
        this.fileName = file.uploadedAs();
        this.stagedFile = file.name();
        this.totalRows = file.rows();
        this.state = ImportState.STAGED;
        this.startedBy = by.accountId();
        this.startedName = by.name();
        this.createdAt = at;
    }

    /** Makes room for a newer file. An import that was stopped or failed is not continued any more. */
    void abandon(Instant at) {
        state = ImportState.ABANDONED;
        finishedAt = finishedAt == null ? at : finishedAt;
    }

    /**
     * 确认导入.
     *
     * @return whether it is to be started; not when it was confirmed before
     * @throws Refusal {@code roster.import_given_up}, {@code roster.import_not_waiting}
     */
    boolean confirm(Actor by, Instant at) {
        if (state == ImportState.GIVEN_UP) {
            throw new Refusal("roster.import_given_up", decidedName);
        }
        if (decidedAt != null) {
            return false;
        }
        requireWaiting();
        decided(ImportState.STAGED, by, at);
        return true;
    }

    /**
     * 放弃导入.
     *
     * @return whether there is something to clear away; not when it was given up before
     * @throws Refusal {@code roster.import_confirmed}, {@code roster.import_not_waiting}
     */
    boolean giveUp(Actor by, Instant at) {
        if (state == ImportState.GIVEN_UP) {
            return false;
        }
        if (decidedAt != null) {
            throw new Refusal("roster.import_confirmed", decidedName);
        }
        requireWaiting();
        decided(ImportState.GIVEN_UP, by, at);
        finishedAt = at;
        return true;
    }

    private void requireWaiting() {
        if (state != ImportState.WAITING) {
            throw new Refusal("roster.import_not_waiting");
        }
    }

    private void decided(ImportState next, Actor by, Instant at) {
        state = next;
        executionId = null;
        decidedName = by.name();
        decidedAt = at;
    }

    /** 撤销导入: so many graduates are to be as they were. */
    public void revert(Actor by, int rows) {
        state = ImportState.REVERTING;
        executionId = null;
        undoBy = by.name();
        undoRows = rows;
        undone = 0;
    }

    public Long id() {
        return id;
    }

    long schoolId() {
        return schoolId;
    }

    public int cohort() {
        return cohort;
    }

    String stagedFile() {
        return stagedFile;
    }

    int totalRows() {
        return totalRows;
    }

    int readRows() {
        return readRows;
    }

    int checkedRows() {
        return checkedRows;
    }

    /** Whether its rows are still to be compared with the roster before any is taken. */
    boolean isToBeChecked() {
        return checkedAt == null;
    }

    /**
     * Whether it will do nothing more by itself, so that what it did can be undone. This is so too when its undoing was stopped half-way.
     */
    public boolean isOver() {
        return state.isOver() || state == ImportState.STOPPED && undoBy != null;
    }

    public ImportState state() {
        return state;
    }
}
