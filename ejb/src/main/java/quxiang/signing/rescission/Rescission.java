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
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.signing.Signing;

/** 解约: a request, by either side, to end a signed signing. It moves only along {@link RescissionMove}. */
@Entity
public class Rescission {

    /** After these the other side has nothing more to say. */
    private static final Set<RescissionMove> ANSWERS =
            EnumSet.of(RescissionMove.AGREE, RescissionMove.REFUSE, RescissionMove.ESCALATE, RescissionMove.HAND_IN);

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

    /** Who caused it, a code of its table; {@code null} of what was asked for before that was asked. */
    @Column(name = "cause_code")
    private String cause;

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

    /**
     * A wish of one side; on paper always the graduate's, whoever types it.
     *
     * @param answerUntil until when the other side has time; afterwards either side may ask the school to decide
     */
    Rescission(Signing signing, Role initiator, Instant at, String cause, String reason, Instant answerUntil) {
        this.signingId = signing.id();
        this.employerId = signing.employerId();
        this.graduateId = signing.graduateId();
        this.schoolId = signing.schoolId();
        this.cohort = signing.cohort();
        this.initiator = initiator;
        this.cause = cause;
        this.reason = reason;
        this.openedAt = at;
        this.answerUntil = answerUntil;
    }

    /** The first step; the rescission has its key by now. */
    RescissionMoved opened(Actor by, Instant at) {
        return enter(RescissionMove.OPEN, null, reason, by, at);
    }

    /** The first step on paper. */
    RescissionMoved formOpened(Actor by, Instant at) {
        return enter(RescissionMove.OPEN_FORM, null, reason, by, at);
    }

    /** 回传: the stamped form is here. */
    RescissionMoved handIn(Actor by, Instant at) {
        RescissionMoved moved = move(RescissionMove.HAND_IN, null, by, at);
        unanswered = false;
        return moved;
    }

    /** The stamped form is sent back, with reasons. The clock begins anew. */
    RescissionMoved returnForm(Actor by, Instant at, String why, Instant until) {
        RescissionMoved moved = move(RescissionMove.RETURN_FORM, why, by, at);
        answerUntil = until;
        unanswered = false;
        return moved;
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
        if (ANSWERS.contains(move)) {
            answeredAt = at;
        }
        if (!state.isOpen()) {
            closedAt = at;
        }
        return new RescissionMoved(this, move, ++steps, from, why, by, at);
    }

    public Long id() {
        return id;
    }

    public long signingId() {
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

    /** Who caused it, a code of its table, or {@code null}. */
    public String cause() {
        return cause;
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

    public Instant openedAt() {
        return openedAt;
    }

    /** When it came to its end, or {@code null}. */
    public Instant closedAt() {
        return closedAt;
    }

    /** Why it failed, or {@code null}. */
    public RescissionOutcome outcome() {
        return outcome;
    }

    /** The reason in words of the last step, or {@code null}. */
    public String note() {
        return note;
    }

    public RescissionState state() {
        return state;
    }
}
