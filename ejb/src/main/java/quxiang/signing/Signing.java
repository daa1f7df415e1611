package quxiang.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import quxiang.common.Actor;
import quxiang.common.FoldedText;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.employer.EmployerFacts;
import quxiang.favorite.Favorite;
import quxiang.favorite.GraduateSnapshot;
import quxiang.favorite.InvalidReason;
import quxiang.letter.ArchiveTerms;
import quxiang.letter.HukouTerms;
import quxiang.letter.JobTerms;
import quxiang.letter.Letter;
import quxiang.roster.Graduate;

/**
 * 签约: one attempt of one employer to sign one graduate, from letter to end. It moves only along {@link Move}; a repeated request of the
 * same person has the effect of one (invariant 12) and returns no move.
 */
@Entity
@NamedQuery(
        name = Signing.LOCKED,
        query = "select x from Signing x where x.id = :id",
        hints = {
            @QueryHint(name = "eclipselink.refresh", value = "true"),
            @QueryHint(name = "eclipselink.pessimistic-lock", value = "Lock")
        })
@NamedQuery(name = Signing.OWNERS, query = """
                select new quxiang.signing.Owners(x.employerId, x.graduateId, x.schoolId, x.graduate.department,
                    g.className, g.accountId)
                from Signing x join Graduate g on g.id = x.graduateId where x.id = :id
                """)
@NamedQuery(
        name = Signing.OPEN_LOCKED,
        query = "select x from Signing x where x.graduateId = :graduate and x.state in :open order by x.id",
        hints = @QueryHint(name = "eclipselink.pessimistic-lock", value = "Lock"))
@NamedQuery(
        name = Signing.OPEN_OF_PERSON_LOCKED,
        query = """
                select x from Signing x where x.state in :open and x.graduateId in (
                    select g.id from Graduate g, Graduate m where m.id = :graduate and g.idHash = m.idHash and g.cohort = m.cohort)
                order by x.id
                """,
        hints = @QueryHint(name = "eclipselink.pessimistic-lock", value = "Lock"))
public class Signing {

    /** Reads it anew and locks its row. With these hints the query is translated once, with a lock mode each time. */
    static final String LOCKED = "Signing.locked";

    /** Whose it is, which never changes and is asked before anything is locked. */
    static final String OWNERS = "Signing.owners";

    /** The open ones of a graduate, locked likewise. */
    static final String OPEN_LOCKED = "Signing.openLocked";

    /** The open ones of the person in the cohort, at whatever school, locked likewise. */
    static final String OPEN_OF_PERSON_LOCKED = "Signing.openOfPersonLocked";

    @Id
    @SequenceGenerator(name = "signing", sequenceName = "signing_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "signing")
    private Long id;

    @Column(name = "employer_id")
    private long employerId;

    @Column(name = "graduate_id")
    private long graduateId;

    @Column(name = "school_id")
    private long schoolId;

    private int cohort;

    @Enumerated(EnumType.STRING)
    private Route route = Route.ONLINE;

    /** The number on the paper of what was signed elsewhere before, or {@code null}. */
    @Column(name = "paper_number")
    private String paperNumber;

    @Column(name = "live_graduate_id")
    private Long liveGraduateId;

    @Column(name = "effective_graduate_id")
    private Long effectiveGraduateId;

    /** The person's document while the signing is effective: unique with the cohort (invariant 1). */
    @Column(name = "effective_id_hash")
    private String effectiveIdHash;

    @Column(name = "request_id")
    private String requestId;

    @Enumerated(EnumType.STRING)
    private SigningState state;

    @Enumerated(EnumType.STRING)
    private EndReason reason;

    private String note;

    @Column(name = "state_since")
    private Instant stateSince;

    @Column(name = "state_by")
    private Long stateBy;

    @Column(name = "sent_at")
    private Instant sentAt;

    private Instant deadline;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "a_name")
    private String agreedName;

    @Column(name = "a_credit_code")
    private String agreedCode;

    @Column(name = "unit_confirmed_at")
    private Instant unitConfirmedAt;

    /** 院系初审: when somebody of the graduate's department found it good, or {@code null}. */
    @Column(name = "endorsed_at")
    private Instant endorsedAt;

    @Column(name = "endorsed_by")
    private Long endorsedBy;

    @Column(name = "endorsed_name")
    private String endorsedName;

    /** When the unit reminded last, or {@code null}. */
    @Column(name = "urged_at")
    private Instant urgedAt;

    @Column(name = "approved_at")
    private Instant approvedAt;

    private int steps;

    @Embedded
    private GraduateSnapshot graduate;

    @Column(name = "f_training_mode_code")
    private String trainingModeCode;

    @Column(name = "f_origin_code")
    private String originCode;

    @Column(name = "f_mobile")
    private String mobile;

    @Embedded
    private EmployerFacts employer;

    @Embedded
    private JobTerms job;

    @Embedded
    private HukouTerms hukou;

    @Embedded
    private ArchiveTerms archive;

    private String clauses;

    @Version
    private int version;

    protected Signing() {}

    /**
     * A letter for a favourite that may be sent; {@link #sent} tells that it was.
     *
     * @param requestId the same for every repetition of one request
     */
    public Signing(Favorite favorite, Letter letter, String requestId, Instant at) {
        this.employerId = favorite.employerId();
        this.graduateId = favorite.graduateId();
        this.schoolId = favorite.schoolId();
        this.cohort = favorite.cohort();
        this.graduate = favorite.facts().copy();
        this.job = letter.job();
        this.hukou = letter.hukou();
        this.archive = letter.archive();
        this.clauses = letter.clauses();
        this.deadline = ShanghaiClock.endOfDay(letter.lastDay());
        this.requestId = requestId;
        this.sentAt = at;
    }

    /**
     * An agreement on paper, as the graduate typed it. {@link #paper} takes its steps.
     *
     * @param unitId the unit that was typed for it
     * @param on {@link Route#PAPER} or {@link Route#RECORDED}
     * @param requestId the same for every repetition of one request
     */
    public Signing(
            Graduate person,
            GraduateSnapshot facts,
            long unitId,
            Route on,
            PaperTerms terms,
            String requestId,
            Instant at) {
        this.employerId = unitId;
        this.graduateId = person.id();
        this.schoolId = person.schoolId();
        this.cohort = person.cohort();
        this.graduate = facts;
        this.route = on;
        this.sentAt = at;
        take(terms, requestId);
    }

    /** What the graduate typed, for the first time or again. */
    void take(PaperTerms terms, String request) {
        job = terms.job();
        hukou = terms.hukou();
        archive = terms.archive();
        clauses = terms.clauses();
        requestId = request;
    }

    /** The first step; the signing has its key by now. */
    public SigningMoved sent(Actor by, Instant at) {
        return begin(Move.SEND, by, at);
    }

    /** The steps that only a signing on paper takes. */
    public PaperRoute paper() {
        return new PaperRoute(this);
    }

    /** The first step of all. The signing has its key by now. */
    SigningMoved begin(Move first, Actor by, Instant at) {
        if (state != null) {
            throw new IllegalStateException("begun twice");
        }
        return enter(first, null, null, by, at);
    }

    /** 撤回签约, with a reason. */
    Optional<SigningMoved> withdraw(Actor by, Instant at, String why) {
        return move(Move.WITHDRAW, why, by, at);
    }

    /** 同意签约. @throws Refusal the first of the guards of {@link Move#ACCEPT} that does not hold */
    Optional<SigningMoved> accept(Actor by, Instant at, Circumstances circumstances, EmployerFacts unit) {
        Optional<SigningMoved> moved = move(Move.ACCEPT, null, by, at, circumstances);
        moved.ifPresent(m -> {
            acceptedAt = at;
            agreesTo(unit);
        });
        return moved;
    }

    /**
     * The graduate agrees to the unit's other name or code. No transition.
     *
     * @param seenName what the graduate has read
     * @param seenCode likewise
     * @throws Refusal {@code signing.not_possible} unless it waits for the school, {@code signing.unit_changed_again}
     */
    void confirmUnit(Instant at, EmployerFacts unit, String seenName, String seenCode) {
        Move.ABORT.require(Role.GRADUATE, state);
        if (!FoldedText.same(unit.getName(), seenName) || !unit.getCreditCode().equals(seenCode)) {
            throw new Refusal("signing.unit_changed_again");
        }
        agreesTo(unit);
        unitConfirmedAt = at;
    }

    private void agreesTo(EmployerFacts unit) {
        agreedName = unit.getName();
        agreedCode = unit.getCreditCode();
    }

    /** Whether the unit has another name or code than was agreed to. Other brackets are no other name. */
    public boolean isUnitChanged(EmployerFacts unit) {
        return state == SigningState.AWAITING_SCHOOL
                && agreedName != null
                && !(FoldedText.same(agreedName, unit.getName()) && agreedCode.equals(unit.getCreditCode()));
    }

    /** The unit's name as the graduate agreed to it, or {@code null}. */
    public String agreedName() {
        return agreedName;
    }

    /** The unit's code as the graduate agreed to it, or {@code null}. */
    public String agreedCode() {
        return agreedCode;
    }

    /** 拒绝签约, with a reason. @throws Refusal {@code signing.deadline_passed} */
    Optional<SigningMoved> decline(Actor by, Instant at, String why) {
        return move(Move.DECLINE, why, by, at);
    }

    /** 中止签约, on paper 撤销, with a reason. */
    public Optional<SigningMoved> abort(Actor by, Instant at, String why) {
        return move(Move.ABORT, why, by, at);
    }

    /**
     * 院系初审 通过. No transition: the school still has to decide.
     *
     * @return whether this was the first time
     * @throws Refusal {@code signing.not_possible} unless it waits for the school
     */
    public boolean endorse(Actor by, Instant at) {
        Move.APPROVE.require(by.role(), state);
        if (endorsedAt != null) {
            return false;
        }
        endorsedAt = at;
        endorsedBy = by.accountId();
        endorsedName = by.name();
        return true;
    }

    /**
     * 通过: the facts of both sides are frozen as they are now.
     *
     * @throws Refusal {@code signing.awaits_department} with its name, where it has to review first, {@code signing.unit_changed}
     */
    public Optional<SigningMoved> approve(
            Actor by, Instant at, Circumstances circumstances, EmployerFacts unit, Graduate person) {
        if (isRepeated(Move.APPROVE, by)) {
            return Optional.empty();
        }
        Move.APPROVE.require(situation(by, at, circumstances, isUnitChanged(unit)));
        Optional<SigningMoved> moved = Optional.of(enter(Move.APPROVE, state, null, by, at));
        moved.ifPresent(m -> {
            approvedAt = at;
            freeze(unit, person);
        });
        return moved;
    }

    /** The facts of both sides as they are now. What was printed to be stamped stays as it was printed. */
    void freeze(EmployerFacts unit, Graduate person) {
        if (employer != null && employer.getName() != null) {
            return;
        }
        employer = unit;
        trainingModeCode = person.trainingModeCode();
        originCode = person.originCode();
        mobile = person.mobile();
    }

    /** 不通过, with a reason. */
    public Optional<SigningMoved> reject(Actor by, Instant at, String why) {
        return move(Move.REJECT, why, by, at);
    }

    /** 作废, with a reason. */
    public Optional<SigningMoved> voidIt(Actor by, Instant at, String why) {
        return move(Move.VOID, why, by, at);
    }

    /** A rescission of this signing completes. */
    public Optional<SigningMoved> rescind(Actor by, Instant at, String why) {
        return move(Move.RESCIND, why, by, at);
    }

    /** 失效. */
    public Optional<SigningMoved> invalidate(InvalidReason why, Actor by, Instant at) {
        Optional<SigningMoved> moved = move(Move.INVALIDATE, null, by, at);
        moved.ifPresent(m -> reason = EndReason.of(why));
        return moved;
    }

    /**
     * 提醒 by the unit. No transition.
     *
     * @throws Refusal {@code signing.nothing_to_remind}, {@code signing.reminded_lately} with from when on it can be repeated
     */
    public void urge(Instant at, Duration pause) {
        if (state != SigningState.AWAITING_GRADUATE || !at.isBefore(deadline)) {
            throw new Refusal("signing.nothing_to_remind");
        }
        if (urgedAt != null && at.isBefore(urgedAt.plus(pause))) {
            throw new Refusal("signing.reminded_lately", urgedAt.plus(pause));
        }
        urgedAt = at;
    }

    /** What a move of this signing is judged by. */
    public Situation situation(Actor by, Instant at, Circumstances circumstances) {
        return situation(by, at, circumstances, false);
    }

    private Situation situation(Actor by, Instant at, Circumstances circumstances, boolean unitChanged) {
        return new Situation(
                by,
                at,
                state,
                sentAt,
                deadline,
                graduateId,
                graduate.department(),
                endorsedAt,
                route,
                unitChanged,
                circumstances);
    }

    Optional<SigningMoved> move(Move move, String why, Actor by, Instant at) {
        return move(move, why, by, at, Circumstances.NONE);
    }

    Optional<SigningMoved> move(Move move, String why, Actor by, Instant at, Circumstances circumstances) {
        if (isRepeated(move, by)) {
            return Optional.empty();
        }
        move.require(situation(by, at, circumstances));
        return Optional.of(enter(move, state, why, by, at));
    }

    private boolean isRepeated(Move move, Actor by) {
        return state == move.to()
                && (move.reason() == null || reason == move.reason())
                && by.accountId() != null
                && by.accountId().equals(stateBy)
                && !move.isPossible(by.role(), state);
    }

    SigningMoved enter(Move move, SigningState from, String why, Actor by, Instant at) {
        state = move.to();
        reason = move.reason();
        note = why;
        stateSince = at;
        stateBy = by.accountId();
        liveGraduateId = state.isOpen() || state == SigningState.SIGNED ? Long.valueOf(graduateId) : null;
        effectiveGraduateId = state.isEffective() ? Long.valueOf(graduateId) : null;
        String document = effectiveIdHash == null ? graduate.idHash() : effectiveIdHash;
        effectiveIdHash = state.isEffective() ? document : null;
        return new SigningMoved(this, move, ++steps, from, why, by, at);
    }

    /** The number on the paper of what was signed elsewhere before. */
    void number(String onPaper) {
        paperNumber = onPaper;
    }

    /** The graduate's word is here, on paper its stamped pages. */
    void signedByGraduate(Instant at) {
        acceptedAt = at;
    }

    /** Whether this request was the last one that submitted it. */
    boolean isOfRequest(String request) {
        return requestId.equals(request);
    }

    public Long id() {
        return id;
    }

    public long employerId() {
        return employerId;
    }

    public long graduateId() {
        return graduateId;
    }

    public long schoolId() {
        return schoolId;
    }

    public int cohort() {
        return cohort;
    }

    public Route route() {
        return route;
    }

    /** The number on the paper of what was signed elsewhere before, or {@code null}. */
    public String paperNumber() {
        return paperNumber;
    }

    public SigningState state() {
        return state;
    }

    /** Why it failed or became invalid, or {@code null}. */
    public EndReason reason() {
        return reason;
    }

    /** The reason in words of the last step, or {@code null}. */
    public String note() {
        return note;
    }

    /** When it came into its state. */
    public Instant stateSince() {
        return stateSince;
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** The end of the last day on which the graduate may answer, exclusive. {@code null} on paper. */
    public Instant deadline() {
        return deadline;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    /** When somebody of the graduate's department found it good, or {@code null}. */
    public Instant endorsedAt() {
        return endorsedAt;
    }

    /** Who that was, or {@code null}. */
    public String endorsedName() {
        return endorsedName;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    public GraduateSnapshot graduate() {
        return graduate;
    }

    /** The unit's facts as they were at approval; {@code null} before. */
    public EmployerFacts employer() {
        return employer;
    }

    public String trainingModeCode() {
        return trainingModeCode;
    }

    public String originCode() {
        return originCode;
    }

    public String mobile() {
        return mobile;
    }

    public JobTerms job() {
        return job;
    }

    public HukouTerms hukou() {
        return hukou;
    }

    public ArchiveTerms archive() {
        return archive;
    }

    public String clauses() {
        return clauses;
    }
}
