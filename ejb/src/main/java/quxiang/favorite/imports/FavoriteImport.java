package quxiang.favorite.imports;

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
import quxiang.roster.imports.ImportState;

/** One uploaded list on its way into a unit's favourites. Its counts change in the same transactions as the rows they count. */
@Entity
@Table(name = "favorite_import")
public class FavoriteImport {

    @Id
    @SequenceGenerator(name = "favorite_import", sequenceName = "favorite_import_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "favorite_import")
    private Long id;

    @Column(name = "employer_id")
    private long employerId;

    private int cohort;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "rows_sealed")
    private byte[] rowsSealed;

    @Column(name = "total_rows")
    private int totalRows;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column(name = "read_rows")
    private int readRows;

    private int added;

    @Column(name = "already_in")
    private int alreadyIn;

    private int refused;

    @Column(name = "started_by")
    private long startedBy;

    @Column(name = "started_name")
    private String startedName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected FavoriteImport() {}

    FavoriteImport(Actor by, int cohort, String fileName, byte[] rowsSealed, int totalRows, Instant at) {
        this.employerId = by.requireEmployer();
        this.cohort = cohort;
        this.fileName = fileName;
        this.rowsSealed = rowsSealed.clone();
        this.totalRows = totalRows;
        this.state = ImportState.STAGED;
        this.startedBy = by.accountId();
        this.startedName = by.name();
        this.createdAt = at;
    }

    public Long id() {
        return id;
    }
}
