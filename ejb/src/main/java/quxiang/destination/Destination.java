package quxiang.destination;

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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import quxiang.common.Refusal;
import quxiang.roster.Graduate;

/** A destination that a graduate declared. Whoever changes it has locked the graduate's row. */
@Entity
public class Destination {

    @Id
    @SequenceGenerator(name = "destination", sequenceName = "destination_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "destination")
    private Long id;

    @Column(name = "graduate_id")
    private long graduateId;

    @Column(name = "school_id")
    private long schoolId;

    private int cohort;

    /** The graduate while it is submitted or registered. The unique key on it says "one at a time". */
    @Column(name = "live_graduate_id")
    private Long liveGraduateId;

    private String code;
    private String place;
    private String detail;

    @Column(name = "begins_on")
    private LocalDate beginsOn;

    @Enumerated(EnumType.STRING)
    private DestinationState state;

    private String note;
    private String objection;

    @Basic(fetch = FetchType.LAZY)
    private byte[] evidence;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    /** When it counted first; it stays when it is revoked later. */
    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_name")
    private String decidedName;

    @Version
    private int version;

    protected Destination() {}

    Destination(Graduate graduate, DestinationFacts facts, byte[] sealedEvidence, Instant at) {
        this.graduateId = graduate.id();
        this.schoolId = graduate.schoolId();
        this.cohort = graduate.cohort();
        this.liveGraduateId = graduate.id();
        this.code = facts.code();
        this.place = facts.place();
        this.detail = facts.detail();
        this.beginsOn = facts.beginsOn();
        this.evidence = sealedEvidence == null ? null : sealedEvidence.clone();
        this.state = DestinationState.SUBMITTED;
        this.submittedAt = at;
    }

    void register(String by, Instant at) {
        require(DestinationState.SUBMITTED);
        decided(DestinationState.REGISTERED, null, by, at);
        registeredAt = at;
    }

    void reject(String why, String by, Instant at) {
        require(DestinationState.SUBMITTED);
        decided(DestinationState.REJECTED, why, by, at);
        liveGraduateId = null;
    }

    void takeBack(Instant at) {
        require(DestinationState.SUBMITTED);
        state = DestinationState.WITHDRAWN;
        decidedAt = at;
        liveGraduateId = null;
    }

    void revoke(String why, String by, Instant at) {
        require(DestinationState.REGISTERED);
        decided(DestinationState.REVOKED, why, by, at);
        liveGraduateId = null;
    }

    /** 提出异议: the graduate says that it is not theirs. */
    void object(String why) {
        require(DestinationState.REGISTERED);
        objection = why;
    }

    /** 驳回异议: it stays registered, and the graduate reads why. */
    void uphold(String why, String by, Instant at) {
        require(DestinationState.REGISTERED);
        if (objection == null) {
            throw new Refusal("destination.changed_meanwhile");
        }
        objection = null;
        decided(DestinationState.REGISTERED, why, by, at);
    }

    private void decided(DestinationState to, String why, String by, Instant at) {
        state = to;
        note = why;
        decidedName = by;
        decidedAt = at;
    }

    private void require(DestinationState... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new Refusal("destination.changed_meanwhile");
        }
    }

    Long id() {
        return id;
    }

    /** Whose the evidence is. */
    static String owner(long graduateId) {
        return "destination of graduate " + graduateId;
    }

    long graduateId() {
        return graduateId;
    }

    long schoolId() {
        return schoolId;
    }

    String code() {
        return code;
    }

    byte[] evidence() {
        return evidence == null ? null : evidence.clone();
    }
}
