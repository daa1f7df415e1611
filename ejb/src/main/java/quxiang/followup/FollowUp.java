package quxiang.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import quxiang.common.Actor;
import quxiang.common.Refusal;

/** One graduate of a sample, with what was registered when it was drawn. Whoever changes it has locked the graduate's row. */
@Entity
@Table(name = "follow_up")
class FollowUp {

    /** How often the last digits may be typed wrong before the link is of no use. */
    static final int MOST_TRIES = 5;

    @Id
    @SequenceGenerator(name = "follow_up", sequenceName = "follow_up_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "follow_up")
    private Long id;

    @Column(name = "sample_id")
    private long sampleId;

    @Column(name = "graduate_id")
    private long graduateId;

    @Column(name = "school_id")
    private long schoolId;

    private int cohort;

    @Column(name = "signing_id")
    private Long signingId;

    @Column(name = "destination_id")
    private Long destinationId;

    private String kind;
    private String code;
    private String place;

    @Column(name = "begins_on")
    private LocalDate beginsOn;

    @Enumerated(EnumType.STRING)
    private FollowUpState state;

    /** By which the link is found, or {@code null} when the graduate is asked by telephone only. */
    @Column(name = "token_hash")
    private String tokenHash;

    private int tries;

    /** When the graduate was asked last, or {@code null}. */
    @Column(name = "asked_at")
    private Instant askedAt;

    private int asks;

    /** What is true instead, or {@code null}. */
    private String truth;

    @Column(name = "answered_at")
    private Instant answeredAt;

    /** Who gave or recorded the answer: GRADUATE or SCHOOL. */
    @Column(name = "answered_role")
    private String answeredRole;

    @Column(name = "answered_name")
    private String answeredName;

    @Enumerated(EnumType.STRING)
    private FollowUpTask task;

    @Column(name = "task_note")
    private String taskNote;

    @Column(name = "task_at")
    private Instant taskAt;

    @Column(name = "task_name")
    private String taskName;

    @Version
    private int version;

    protected FollowUp() {}

    FollowUp(FollowUpSample sample, RegisteredWay way) {
        sampleId = sample.id();
        graduateId = way.graduateId();
        schoolId = sample.schoolId();
        cohort = sample.cohort();
        signingId = way.signingId();
        destinationId = way.destinationId();
        kind = way.kind();
        code = way.code();
        place = way.place();
        beginsOn = way.beginsOn();
        state = FollowUpState.WAITING;
    }

    /** By which the link is found that is good now, or {@code null}. */
    String tokenHash() {
        return tokenHash;
    }

    /** A link was sent. An earlier one is of no use any more. */
    void link(String hash, Instant at) {
        tokenHash = hash;
        tries = 0;
        asked(at);
    }

    private void asked(Instant at) {
        askedAt = at;
        asks++;
    }

    /** The last digits were typed wrong. */
    void missed() {
        tries++;
    }

    /**
     * Takes an answer.
     *
     * @param truth what is true instead; only of a contradiction
     * @throws Refusal as {@link #requireOpen}
     */
    void answer(FollowUpState answer, String what, Actor by, Instant at) {
        requireOpen();
        if (answer == FollowUpState.CONTRADICTED) {
            truth = what;
            task = FollowUpTask.OPEN;
        }
        state = answer;
        answeredAt = at;
        answeredRole = by.role().name();
        answeredName = by.name();
        if (answeredRole.equals("SCHOOL") && answer != FollowUpState.OUTDATED) {
            asked(at);
        }
    }

    /** @throws Refusal {@code follow_up.answered_already} with who answered, or recorded the answer */
    void requireOpen() {
        if (!state.isOpen()) {
            throw new Refusal("follow_up.answered_already", answeredName);
        }
    }

    /** 处理: what the school did about the contradiction. @throws Refusal {@code follow_up.no_task} */
    void close(String note, Actor by, Instant at) {
        if (task != FollowUpTask.OPEN) {
            throw new Refusal("follow_up.no_task");
        }
        task = FollowUpTask.DONE;
        taskNote = note;
        taskAt = at;
        taskName = by.name();
    }

    /** @throws Refusal {@code follow_up.changed_meanwhile} when somebody changed it since it was read */
    void requireSeen(int seen) {
        if (version != seen) {
            throw new Refusal("follow_up.changed_meanwhile");
        }
    }

    boolean isLocked() {
        return tries >= MOST_TRIES;
    }

    Long id() {
        return id;
    }

    long sampleId() {
        return sampleId;
    }

    long graduateId() {
        return graduateId;
    }

    long schoolId() {
        return schoolId;
    }

    Long signingId() {
        return signingId;
    }

    Long destinationId() {
        return destinationId;
    }

    String kind() {
        return kind;
    }

    String code() {
        return code;
    }

    String place() {
        return place;
    }

    LocalDate beginsOn() {
        return beginsOn;
    }

    FollowUpState state() {
        return state;
    }

    int tries() {
        return tries;
    }

    Instant answeredAt() {
        return answeredAt;
    }
}
