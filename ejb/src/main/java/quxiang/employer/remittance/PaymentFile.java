package quxiang.employer.remittance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A file with payments for the bank. Its content is fixed from the moment when it is begun, so it can be written again
 * at any time.
 */
@Entity
@Table(name = "payment_file")
public class PaymentFile {

    private static final String BEGUN = "BEGUN";
    private static final String WRITTEN = "WRITTEN";

    @Id
    @SequenceGenerator(name = "payment_file", sequenceName = "payment_file_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_file")
    private Long id;

    private String state;
    private int payments;
    private int total;
    private String sha256;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Version
    private int version;

    protected PaymentFile() {}

    PaymentFile(Instant at) {
        this.state = BEGUN;
        this.begunAt = at;
    }

    /** Marks the file as written, complete under its name. Idempotent. */
    void written(PaymentFileText text, Instant at) {
        if (state.equals(BEGUN)) {
            state = WRITTEN;
            payments = text.count();
            total = text.total();
            sha256 = text.sha256();
            writtenAt = at;
        }
    }

    Long id() {
        return id;
    }

    PaymentFileRow row() {
        return new PaymentFileRow(id, name(), state.equals(WRITTEN), payments, sha256, begunAt);
    }

    String name() {
        return name(id);
    }

    static String name(long id) {
        return "payments-%06d.csv".formatted(id);
    }
}
