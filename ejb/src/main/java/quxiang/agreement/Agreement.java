package quxiang.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import quxiang.signing.Signing;

/**
 * 电子就业协议书, with its number, its check code and its PDF. Number and check code are issued in the transaction of the
 * school's approval; the PDF is printed once, right after it, and signed once; then its bytes never change (invariant 9). What
 * was handed out before it was signed stays known by its hash. The PDF names the graduate's full ID number, so it is kept sealed
 * (invariant 11).
 */
@Entity
class Agreement {

    @Id
    @Column(name = "signing_id")
    private long signingId;

    private String number;

    @Column(name = "check_code")
    private String checkCode;

    @Column(name = "issued_at")
    private Instant issuedAt;

    private byte[] pdf;

    private String sha256;

    @Column(name = "printed_at")
    private Instant printedAt;

    /** Whether its signature is still to come. Never so for what was printed before there were signatures. */
    @Column(name = "signature_due")
    private boolean signatureDue;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "unsigned_sha256")
    private String unsignedSha256;

    @Column(name = "gender_code")
    private String genderCode;

    @Column(name = "ethnicity_code")
    private String ethnicityCode;

    @Column(name = "schooling_years")
    private String schoolingYears;

    @Column(name = "graduates_on")
    private LocalDate graduatesOn;

    @Column(name = "school_phone")
    private String schoolPhone;

    /** The version of the text by which it was printed; {@code null} before versions were told. */
    private String template;

    protected Agreement() {}

    Agreement(Signing signing, String number, String checkCode, Particulars particulars, Instant at) {
        this.signingId = signing.id();
        this.number = number;
        this.checkCode = checkCode;
        this.issuedAt = at;
        this.genderCode = particulars.genderCode();
        this.ethnicityCode = particulars.ethnicityCode();
        this.schoolingYears = particulars.schoolingYears();
        this.graduatesOn = particulars.graduatesOn();
        this.schoolPhone = particulars.schoolPhone();
    }

    /** Stores the sealed PDF, once. @param toSign whether its signature is to come */
    void print(byte[] sealed, String hash, String text, boolean toSign, Instant at) {
        if (printedAt == null) {
            template = text;
            pdf = sealed;
            sha256 = hash;
            printedAt = at;
            signatureDue = toSign;
        }
    }

    /** Stores the sealed PDF with its signature, once. */
    void sign(byte[] sealed, String hash, Instant at) {
        if (signatureDue) {
            unsignedSha256 = sha256;
            pdf = sealed;
            sha256 = hash;
            signedAt = at;
            signatureDue = false;
        }
    }

    Particulars particulars() {
        return new Particulars(genderCode, ethnicityCode, schoolingYears, graduatesOn, schoolPhone);
    }

    long signingId() {
        return signingId;
    }

    String number() {
        return number;
    }

    String checkCode() {
        return checkCode;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    boolean isPrinted() {
        return printedAt != null;
    }

    boolean isSignatureDue() {
        return signatureDue;
    }

    byte[] sealedPdf() {
        return pdf;
    }
}
