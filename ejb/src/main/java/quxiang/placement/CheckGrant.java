package quxiang.placement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import quxiang.common.Refusal;

/** 核验授权: leave of a graduate to one office to see some facts until a day. Its code is kept sealed, so that it can be shown again. */
@Entity
@Table(name = "check_grant")
class CheckGrant {

    @Id
    @SequenceGenerator(name = "check_grant", sequenceName = "check_grant_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "check_grant")
    private Long id;

    @Column(name = "graduate_id")
    private long graduateId;

    private String office;

    @ElementCollection
    @CollectionTable(name = "check_grant_fact", joinColumns = @JoinColumn(name = "grant_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "fact")
    private Set<PlacementFact> facts = EnumSet.noneOf(PlacementFact.class);

    @Column(name = "code_sealed")
    private byte[] codeSealed;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "granted_at")
    private Instant grantedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Version
    private int version;

    protected CheckGrant() {}

    CheckGrant(long graduateId, String office, Set<PlacementFact> facts, LocalDate lastDay, Instant at) {
        this.graduateId = graduateId;
        this.office = office;
        this.facts.addAll(facts);
        this.lastDay = lastDay;
        this.grantedAt = at;
    }

    /** Keeps the code with which the office asks. */
    void openedBy(String hash, byte[] sealed) {
        codeHash = hash;
        codeSealed = sealed;
    }

    /** 撤回. @throws Refusal {@code grant.revoked_already} */
    void revoke(Instant at) {
        if (revokedAt != null) {
            throw new Refusal("grant.revoked_already");
        }
        revokedAt = at;
    }

    /** Whether it lets somebody see on a day. */
    boolean isValid(LocalDate day) {
        return revokedAt == null && !day.isAfter(lastDay);
    }

    Long id() {
        return id;
    }

    long graduateId() {
        return graduateId;
    }

    String office() {
        return office;
    }

    Set<PlacementFact> facts() {
        return facts.isEmpty() ? EnumSet.noneOf(PlacementFact.class) : EnumSet.copyOf(facts);
    }

    byte[] codeSealed() {
        return codeSealed.clone();
    }

    String codeHash() {
        return codeHash;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    Instant revokedAt() {
        return revokedAt;
    }
}
