package quxiang.roster.correction;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import quxiang.common.Refusal;
import quxiang.roster.Graduate;

/** 申请更正: a graduate says that facts of the roster are wrong. Whoever moves it holds the graduate's row. */
@Entity
@Table(name = "facts_objection")
class FactsObjection {

    @Id
    @SequenceGenerator(name = "facts_objection", sequenceName = "facts_objection_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "facts_objection")
    private Long id;

    @Column(name = "graduate_id")
    private long graduateId;

    @Column(name = "school_id")
    private long schoolId;

    private int cohort;

    /** The graduate while it is open: the unique key on it says "one at a time". */
    @Column(name = "live_graduate_id")
    private Long liveGraduateId;

    private byte[] asked;

    @Basic(fetch = FetchType.LAZY)
    private byte[] evidence;

    @Enumerated(EnumType.STRING)
    private ObjectionState state;

    private String note;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_name")
    private String decidedName;

    @Version
    private int version;

    protected FactsObjection() {}

    FactsObjection(Graduate graduate, byte[] sealedFacts, byte[] sealedEvidence, Instant at) {
        this.graduateId = graduate.id();
        this.schoolId = graduate.schoolId();
        this.cohort = graduate.cohort();
        this.liveGraduateId = graduate.id();
        this.asked = sealedFacts.clone();
        this.evidence = sealedEvidence == null ? null : sealedEvidence.clone();
        this.state = ObjectionState.OPEN;
        this.submittedAt = at;
    }

    /** The school corrected the facts. */
    void corrected(String by, Instant at) {
        end(ObjectionState.CORRECTED, null, by, at);
    }

    /** 驳回, with a reason. */
    void reject(String why, String by, Instant at) {
        end(ObjectionState.REJECTED, why, by, at);
    }

    /** 撤回. */
    void withdraw(Instant at) {
        end(ObjectionState.WITHDRAWN, null, null, at);
    }

    /** The graduate left the roster, so there is nothing left to correct. */
    void close(String by, Instant at) {
        end(ObjectionState.CLOSED, null, by, at);
    }

    private void end(ObjectionState to, String why, String by, Instant at) {
        if (state != ObjectionState.OPEN) {
            throw new Refusal("objection.changed_meanwhile");
        }
        state = to;
        note = why;
        decidedName = by;
        decidedAt = at;
        liveGraduateId = null;
    }

    Long id() {
        return id;
    }

    long graduateId() {
        return graduateId;
    }

    long schoolId() {
        return schoolId;
    }

    ObjectionState state() {
        return state;
    }

    byte[] asked() {
        return asked.clone();
    }

    byte[] evidence() {
        return evidence == null ? null : evidence.clone();
    }

    String note() {
        return note;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
