package quxiang.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import quxiang.common.Refusal;
import quxiang.roster.Graduate;

/** Where the archive of a graduate goes. Whoever changes it has locked the graduate's row. */
@Entity
@Table(name = "archive_transfer")
class ArchiveTransfer {

    /** What the school may send: also without having checked it before, and again after it came back. */
    private static final Set<TransferState> SENDABLE =
            Set.of(TransferState.FILLED, TransferState.CHECKED, TransferState.CAME_BACK);

    @Id
    @Column(name = "graduate_id")
    private long graduateId;

    @Column(name = "school_id")
    private long schoolId;

    private int cohort;
    private String goal;

    @Column(name = "office_id")
    private Long officeId;

    private String receiver;
    private String recipient;
    private String address;
    private String phone;
    private String way;

    @Enumerated(EnumType.STRING)
    private TransferState state;

    private String note;

    @Column(name = "filled_at")
    private Instant filledAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_name")
    private String decidedName;

    @Version
    private int version;

    protected ArchiveTransfer() {}

    ArchiveTransfer(Graduate graduate) {
        this.graduateId = graduate.id();
        this.schoolId = graduate.schoolId();
        this.cohort = graduate.cohort();
        this.state = TransferState.MISSING;
    }

    /**
     * The graduate tells where to. What is kept by the school has no address.
     *
     * @param office the public office that was chosen, or {@code null}
     * @return whether it is another place than before
     * @throws Refusal {@code transfer.sent_already}
     */
    boolean fill(ArchiveFacts facts, Long office, Instant at) {
        if (state == TransferState.SENT) {
            throw new Refusal("transfer.sent_already");
        }
        ArchiveFacts before = facts(null);
        boolean kept = facts.isKept();
        goal = facts.goal();
        officeId = kept ? null : office;
        receiver = kept ? null : facts.receiver();
        recipient = kept ? null : facts.recipient();
        address = kept ? null : facts.address();
        phone = kept ? null : facts.phone();
        way = kept ? null : facts.way();
        state = TransferState.FILLED;
        note = null;
        filledAt = at;
        return !facts(null).equals(before);
    }

    void check(String by, Instant at) {
        require(state == TransferState.FILLED);
        decided(TransferState.CHECKED, null, by, at);
    }

    /** 请毕业生修改. */
    void giveBack(String why, String by, Instant at) {
        require(SENDABLE.contains(state));
        decided(TransferState.TO_CHANGE, why, by, at);
    }

    /** @throws Refusal {@code transfer.kept}, {@code transfer.changed_meanwhile} */
    void send(String by, Instant at) {
        if (ArchiveFacts.KEPT.equals(goal)) {
            throw new Refusal("transfer.kept");
        }
        require(SENDABLE.contains(state));
        decided(TransferState.SENT, null, by, at);
    }

    void comeBack(String why, String by, Instant at) {
        require(state == TransferState.SENT);
        decided(TransferState.CAME_BACK, why, by, at);
    }

    private void decided(TransferState to, String why, String by, Instant at) {
        state = to;
        note = why;
        decidedName = by;
        decidedAt = at;
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new Refusal("transfer.changed_meanwhile");
        }
    }

    /** @param office the name of its office, or {@code null} */
    ArchiveFacts facts(String office) {
        return new ArchiveFacts(goal, office, receiver, recipient, address, phone, way);
    }

    long graduateId() {
        return graduateId;
    }

    Long officeId() {
        return officeId;
    }

    TransferState state() {
        return state;
    }

    String note() {
        return note;
    }
}
