package quxiang.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import quxiang.common.Refusal;

/** 人才服务机构: a public office that keeps archives. One that ended stays as a row, because transfers tell of it. */
@Entity
@Table(name = "service_office")
class ServiceOffice {

    private static final int FIRST_VERSION = 1;

    @Id
    @SequenceGenerator(name = "service_office", sequenceName = "service_office_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "service_office")
    private Long id;

    private String name;

    @Column(name = "region_code")
    private String regionCode;

    private String recipient;
    private String address;
    private String phone;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** The uploaded table that it came from, or {@code null}. */
    @Column(name = "import_id")
    private Long importId;

    @Version
    private int version;

    protected ServiceOffice() {}

    ServiceOffice(OfficeFacts facts, String region, Instant at) {
        change(facts, region, at);
    }

    /** An office out of an uploaded table. */
    static ServiceOffice imported(OfficeFacts facts, String region, Instant at, long importId) {
        ServiceOffice office = new ServiceOffice(facts, region, at);
        office.importId = importId;
        return office;
    }

    /** Whether these facts say what is known of it. */
    boolean says(OfficeFacts facts, String region) {
        return name.equals(facts.name())
                && regionCode.equals(region)
                && recipient.equals(facts.recipient())
                && address.equals(facts.address())
                && phone.equals(facts.phone());
    }

    /** Whether nobody has changed or ended it since it came out of a table. */
    boolean isAsImported() {
        return version == FIRST_VERSION && !isEnded();
    }

    /**
     * Transfers that were told before keep what they said.
     *
     * @param region the code of where it is
     * @throws Refusal {@code transfer.office_ended}
     */
    void change(OfficeFacts facts, String region, Instant at) {
        requireOpen();
        name = facts.name();
        regionCode = region;
        recipient = facts.recipient();
        address = facts.address();
        phone = facts.phone();
        changedAt = at;
    }

    /** Nobody chooses it any more. @throws Refusal {@code transfer.office_ended} */
    void end(Instant at) {
        requireOpen();
        endedAt = at;
    }

    private void requireOpen() {
        if (isEnded()) {
            throw new Refusal("transfer.office_ended");
        }
    }

    Long id() {
        return id;
    }

    String name() {
        return name;
    }

    String recipient() {
        return recipient;
    }

    String address() {
        return address;
    }

    String phone() {
        return phone;
    }

    boolean isEnded() {
        return endedAt != null;
    }
}
