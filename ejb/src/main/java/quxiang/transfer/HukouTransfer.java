package quxiang.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Where the household registration of a graduate goes. Whoever changes it has locked the graduate's row. */
@Entity
@Table(name = "hukou_transfer")
class HukouTransfer {

    @Id
    @Column(name = "graduate_id")
    private long graduateId;

    private String goal;
    private String address;

    @Column(name = "filled_at")
    private Instant filledAt;

    @Version
    private int version;

    protected HukouTransfer() {}

    HukouTransfer(long graduateId) {
        this.graduateId = graduateId;
    }

    /** @return whether it is another place than before */
    boolean fill(HukouFacts facts, Instant at) {
        HukouFacts before = facts();
        goal = facts.goal();
        address = facts.isStaying() ? null : facts.address();
        filledAt = at;
        return !facts().equals(before);
    }

    HukouFacts facts() {
        return new HukouFacts(goal, address);
    }
}
