package quxiang.employer.verification;

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

/** An image that was uploaded for a verification. Its bytes lie sealed in {@link DocumentFolder}. */
@Entity
@Table(name = "verification_file")
public class VerificationDocument {

    @Id
    @SequenceGenerator(name = "verification_file", sequenceName = "verification_file_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "verification_file")
    private Long id;

    @Column(name = "verification_id")
    private Long verificationId;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    @Column(name = "stored_name")
    private String storedName;

    @Column(name = "shown_name")
    private String shownName;

    @Column(name = "content_type")
    private String contentType;

    private int bytes;
    private int width;
    private int height;
    private String sha256;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Version
    private int version;

    protected VerificationDocument() {}

    VerificationDocument(long verificationId, DocumentKind kind, StoredDocument stored, Instant at) {
        this.verificationId = verificationId;
        this.kind = kind;
        this.storedName = stored.name();
        this.shownName = stored.uploadedAs();
        this.contentType = "image/jpeg";
        this.bytes = stored.bytes();
        this.width = stored.width();
        this.height = stored.height();
        this.sha256 = stored.sha256();
        this.createdAt = at;
    }

    /** Another one takes its place, or the user does not want it any more. */
    void remove(Instant at) {
        removedAt = at;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    Long id() {
        return id;
    }

    long verificationId() {
        return verificationId;
    }

    DocumentKind kind() {
        return kind;
    }

    String storedName() {
        return storedName;
    }

    DocumentRow row() {
        return new DocumentRow(id, kind, shownName, bytes, width, height);
    }
}
