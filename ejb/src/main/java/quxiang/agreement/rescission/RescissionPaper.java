package quxiang.agreement.rescission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A form or a proof with its number and its check code. The bytes of its sealed PDF never change. */
@Entity
@Table(name = "rescission_paper")
public class RescissionPaper {

    @Id
    private String number;

    @Column(name = "rescission_id")
    private long rescissionId;

    @Enumerated(EnumType.STRING)
    private RescissionPaperKind kind;

    @Column(name = "check_code")
    private String checkCode;

    @Column(name = "issued_at")
    private Instant issuedAt;

    private byte[] pdf;

    private String sha256;

    protected RescissionPaper() {}

    RescissionPaper(RescissionNumbers numbers, long rescissionId, byte[] sealed, String sha256) {
        this.number = numbers.number();
        this.rescissionId = rescissionId;
        this.kind = numbers.kind();
        this.checkCode = numbers.checkCode();
        this.issuedAt = numbers.issuedAt();
        this.pdf = sealed;
        this.sha256 = sha256;
    }

    public String number() {
        return number;
    }

    public long rescissionId() {
        return rescissionId;
    }

    public RescissionPaperKind kind() {
        return kind;
    }

    public String checkCode() {
        return checkCode;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    byte[] sealedPdf() {
        return pdf;
    }
}
