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

    @Version
    private int version;

    protected ServiceOffice() {}

    ServiceOffice(OfficeFacts facts, String region, Instant at) {
        change(facts, region, at);
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
