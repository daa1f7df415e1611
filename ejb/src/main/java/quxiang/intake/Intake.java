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

/** One table on its way. Its counts change in the same transactions as the rows they count. */
@Entity
public class Intake {

    static final String SEPARATOR = "\u001F";

    @Id
    @SequenceGenerator(name = "intake", sequenceName = "intake_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "intake")
    private Long id;

    @Enumerated(EnumType.STRING)
    private IntakeKind kind;

    @Column(name = "file_name")
    private String fileName;

    /** The file's hash where the same file may not come twice. */
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

    @Column(name = "execution_id")
    private Long executionId;

    @Column(name = "started_name")
    private String startedName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Version
    private int version;

    protected Intake() {}

    Intake(IntakeKind kind, String fileName, String sameFile, List<String> header, int rows, String by, Instant at) {
        this.kind = kind;
        this.fileName = fileName;
        this.sameFile = sameFile;
        this.header = String.join(SEPARATOR, header);
        this.state = IntakeState.STAGED;
        this.totalRows = rows;
        this.startedName = by;
        this.createdAt = at;
    }

    /** Counts a row that was dealt with, and ends with the last one. */
    void count(RowOutcome outcome, Instant at) {
        readRows++;
        if (outcome.fault() != null) {
            refused++;
        } else if (outcome.changed()) {
            taken++;
        } else {
            unchanged++;
        }
        if (readRows == totalRows) {
            state = IntakeState.COMPLETED;
            finishedAt = at;
        }
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

    int readRows() {
        return readRows;
    }

    List<String> header() {
        return List.of(header.split(SEPARATOR, -1));
    }

    IntakeProgress progress() {
        return new IntakeProgress(
                id,
                kind,
                fileName,
                state,
                totalRows,
                readRows,
                taken,
                unchanged,
                refused,
                executionId,
                startedName,
                createdAt,
                finishedAt);
    }
}
