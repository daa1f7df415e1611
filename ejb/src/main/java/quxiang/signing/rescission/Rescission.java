package quxiang.signing.rescission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.signing.Signing;

/** 解约: a request, by either side, to end a signed signing. It moves only along {@link RescissionMove}. */
@Entity
public class Rescission {

    @Id
    @SequenceGenerator(name = "rescission", sequenceName = "rescission_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rescission")
    private Long id;

    @Column(name = "signing_id")
    private long signingId;

    @Column(name = "employer_id")
    private long employerId;

    @Column(name = "graduate_id")
    private long graduateId;

    @Column(name = "school_id")
    private long schoolId;

    private int cohort;

    @Column(name = "live_signing_id")
    private Long liveSigningId;

    @Enumerated(EnumType.STRING)
    private Role initiator;

    private String reason;

    @Enumerated(EnumType.STRING)
    private RescissionState state;

    @Enumerated(EnumType.STRING)
    private RescissionOutcome outcome;

    private String note;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "answer_until")
    private Instant answerUntil;

    /** 对方未回应: the school was asked to decide without an answer. */
    private boolean unanswered;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    private int steps;

    @Version
    private int version;

    protected Rescission() {}

    /** @param answerUntil until when the other side has time; afterwards either side may ask the school to decide */
    Rescission(Signing signing, Actor by, Instant at, String reason, Instant answerUntil) {
        this.signingId = signing.id();
        this.employerId = signing.employerId();
        this.graduateId = signing.graduateId();
        this.schoolId = signing.schoolId();
        this.cohort = signing.cohort();
        this.initiator = by.role();
        this.reason = reason;
        this.openedAt = at;
        this.answerUntil = answerUntil;
    }

    /** The first step; the rescission has its key by now. */
    RescissionMoved opened(Actor by, Instant at) {
        return enter(RescissionMove.OPEN, null, reason, by, at);
    }

    RescissionMoved agree(Actor by, Instant at) {
        return move(RescissionMove.AGREE, null, by, at);
    }

    RescissionMoved refuse(Actor by, Instant at, String why) {
        return move(RescissionMove.REFUSE, why, by, at);
    }

    RescissionMoved cancel(Actor by, Instant at) {
        return move(RescissionMove.CANCEL, null, by, at);
    }

    /** @throws Refusal {@code rescission.clock_runs} as long as the other side has time */
    RescissionMoved escalate(Actor by, Instant at) {
        RescissionMove.ESCALATE.require(by.role(), initiator, state);
        againstEscalating(answerUntil, at).ifPresent(refusal -> {
            throw refusal;
        });
        unanswered = true;
        return enter(RescissionMove.ESCALATE, state, null, by, at);
    }

    /** What stands against asking the school to decide: time that the other side still has. */
    public static Optional<Refusal> againstEscalating(Instant answerUntil, Instant at) {
        return at.isBefore(answerUntil)
                ? Optional.of(new Refusal("rescission.clock_runs", answerUntil))
                : Optional.empty();
    }

    RescissionMoved approve(Actor by, Instant at) {
        return move(RescissionMove.APPROVE, null, by, at);
    }

    RescissionMoved reject(Actor by, Instant at, String why) {
        return move(RescissionMove.REJECT, why, by, at);
    }

    public RescissionMoved supersede(Actor by, Instant at, String why) {
        return move(RescissionMove.SUPERSEDE, why, by, at);
    }

    private RescissionMoved move(RescissionMove move, String why, Actor by, Instant at) {
        move.require(by.role(), initiator, state);
        return enter(move, state, why, by, at);
    }

    private RescissionMoved enter(RescissionMove move, RescissionState from, String why, Actor by, Instant at) {
        state = move.to();
        outcome = move.outcome();
        note = why;
        liveSigningId = state.isOpen() ? Long.valueOf(signingId) : null;
        if (move == RescissionMove.AGREE || move == RescissionMove.REFUSE || move == RescissionMove.ESCALATE) {
            answeredAt = at;
        }
        if (!state.isOpen()) {
            closedAt = at;
        }
        return new RescissionMoved(this, move, ++steps, from, why, by, at);
    }

    Long id() {
        return id;
    }

    long signingId() {
        return signingId;
    }

    /** The unit, graduate or school that it concerns. */
    long partyId(Role party) {
        return switch (party) {
            case EMPLOYER -> employerId;
            case GRADUATE -> graduateId;
            case SCHOOL -> schoolId;
            default -> throw new IllegalArgumentException(party.name());
        };
    }

    /** Which side asked: EMPLOYER or GRADUATE. */
    public Role initiator() {
        return initiator;
    }

    public String reason() {
        return reason;
    }

    /** Until when the other side has time to answer. */
    public Instant answerUntil() {
        return answerUntil;
    }

    /** Whether the school was asked to decide without an answer. */
    public boolean unanswered() {
        return unanswered;
    }

    public RescissionState state() {
        return state;
    }
}
