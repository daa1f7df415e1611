package quxiang.roster;

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

    /** Makes room for a newer file: an import that was stopped or failed is not continued any more. */
    void abandon(Instant at) {
        state = ImportState.ABANDONED;
        finishedAt = finishedAt == null ? at : finishedAt;
    }

    public Long id() {
        return id;
    }

    long schoolId() {
        return schoolId;
    }

    int cohort() {
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

    public ImportState state() {
        return state;
    }
}
