package quxiang.employer.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.employer.PersonFacts;
import quxiang.employer.UnitFacts;

/**
 * 身份认证 of one account: its facts, its proof and its result. The facts are what its user says of themselves and of the
 * unit. An account has at most one that is not approved; a rejected one is corrected and submitted again.
 */
@Entity
public class Verification {

    /** How long a reviewer's claim lasts. */
    static final Duration CLAIM = Duration.ofMinutes(15);

    private static final Set<VerificationState> EDITABLE = Set.of(VerificationState.DRAFT, VerificationState.REJECTED);

    @Id
    @SequenceGenerator(name = "verification", sequenceName = "verification_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "verification")
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    /** The account while this is not approved. The unique key on it says "one at a time". */
    @Column(name = "live_account_id")
    private Long liveAccountId;

    @Column(name = "employer_id")
    private Long employerId;

    @Enumerated(EnumType.STRING)
    private VerificationMethod method;

    @Enumerated(EnumType.STRING)
    private VerificationState state;

    private int attempt;

    @Embedded
    private PersonFacts person;

    @Embedded
    private UnitFacts unit;

    private boolean joins;

    private String objection;

    @Column(name = "mail_verified_at")
    private Instant mailVerifiedAt;

    @Column(name = "reason_code")
    private String reasonCode;

    @Column(name = "reason_text")
    private String reasonText;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "claimed_by")
    private Long claimedBy;

    @Column(name = "claimed_name")
    private String claimedName;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_name")
    private String decidedName;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    private int version;

    protected Verification() {}

    /** An empty draft of an account. */
    public Verification(long accountId, Instant at) {
        this.accountId = accountId;
        this.liveAccountId = accountId;
        this.state = VerificationState.DRAFT;
        this.createdAt = at;
        this.changedAt = at;
    }

    /**
     * One of a user of the older platform: only the letter is missing. All else is known of the user and of the unit.
     */
    public static Verification ofPlatformUser(
            long accountId, long employerId, PersonFacts person, UnitFacts unit, Instant at) {
        Verification verification = new Verification(accountId, at);
        verification.employerId = employerId;
        verification.person = person;
        verification.unit = unit;
        verification.method = VerificationMethod.LETTER;
        return verification;
    }

    /** 填写个人信息. @param mailVerified when the code that was sent to this address was given back */
    public void tellPerson(PersonFacts facts, Instant mailVerified, Instant at) {
        requireEditable();
        person = facts;
        mailVerifiedAt = mailVerified;
        changedAt = at;
    }

    /** 填写单位信息, with the way to prove it. */
    public void tellUnit(UnitFacts facts, VerificationMethod by, Instant at) {
        requireEditable();
        unit = facts;
        joins = false;
        objection = null;
        method = by;
        changedAt = at;
    }

    /**
     * The user joins a unit that is registered, and has seen what is.
     *
     * @param facts what is registered, or what the user says instead
     * @param wrong what the user says is wrong, or {@code null}
     */
    void join(UnitFacts facts, String wrong, VerificationMethod by, Instant at) {
        tellUnit(facts, by, at);
        joins = true;
        objection = wrong;
    }

    /**
     * 提交: hands the proof in. With materials or a letter the centre reviews it; a remittance waits to be paid.
     *
     * @throws Refusal {@code verification.incomplete} when a page was left out, {@code verification.submitted} when it
     *     was handed in already
     */
    public void submit(Instant at) {
        requireEditable();
        if (method == null || !isPersonTold() || !isUnitTold()) {
            throw new Refusal("verification.incomplete");
        }
        state = method == VerificationMethod.REMITTANCE
                ? VerificationState.AWAITING_PAYMENT
                : VerificationState.IN_REVIEW;
        attempt++;
        reasonCode = null;
        reasonText = null;
        submittedAt = at;
        changedAt = at;
        unclaim();
    }

    /** The small sum is on its way to the unit's bank. @throws Refusal {@code verification.changed_meanwhile} */
    public void paid(Instant at) {
        require(VerificationState.AWAITING_PAYMENT);
        state = VerificationState.AWAITING_AMOUNT;
        changedAt = at;
    }

    /**
     * The user waits for the remittance no longer; all that was told stands in the fields.
     *
     * @throws Refusal {@code verification.changed_meanwhile}
     */
    public void takeBack(Instant at) {
        require(VerificationState.AWAITING_PAYMENT, VerificationState.AWAITING_AMOUNT);
        state = VerificationState.DRAFT;
        changedAt = at;
    }

    /**
     * A reviewer claims it for a quarter of an hour, or renews the claim.
     *
     * @throws Refusal {@code verification.claimed} with the name of who has it, {@code verification.changed_meanwhile}
     */
    void claim(Actor reviewer, Instant at) {
        require(VerificationState.IN_REVIEW);
        requireNotClaimedByAnother(reviewer, at);
        claimedBy = reviewer.accountId();
        claimedName = reviewer.name();
        claimedUntil = at.plus(CLAIM);
    }

    /** @throws Refusal {@code verification.claimed} with the name of who has it */
    void requireNotClaimedByAnother(Actor reviewer, Instant at) {
        if (claimedBy != null && claimedUntil.isAfter(at) && !claimedBy.equals(reviewer.accountId())) {
            throw new Refusal("verification.claimed", claimedName);
        }
    }

    /** The reviewer releases the claim. */
    void unclaim() {
        claimedBy = null;
        claimedName = null;
        claimedUntil = null;
    }

    /**
     * 审核不通过, also of a remittance that failed.
     *
     * @param code of the table {@code VERIFY_REASON}
     * @param text more words, or {@code null}
     * @throws Refusal {@code verification.changed_meanwhile} unless it waits for the centre, the payment or the amount
     */
    public void reject(String code, String text, Actor by, Instant at) {
        require(VerificationState.IN_REVIEW, VerificationState.AWAITING_PAYMENT, VerificationState.AWAITING_AMOUNT);
        state = VerificationState.REJECTED;
        reasonCode = code;
        reasonText = text;
        decided(by, at);
    }

    /** 审核通过 for a unit. {@link ApprovingVerifications} does all that follows from it. */
    void approve(long employer, Actor by, Instant at) {
        require(VerificationState.IN_REVIEW, VerificationState.AWAITING_AMOUNT);
        state = VerificationState.APPROVED;
        employerId = employer;
        liveAccountId = null;
        decided(by, at);
    }

    private void decided(Actor by, Instant at) {
        decidedBy = by.accountId();
        decidedName = by.name();
        decidedAt = at;
        changedAt = at;
        unclaim();
    }

    /** @throws Refusal {@code verification.submitted} when nothing can be changed now */
    void requireEditable() {
        if (!isEditable()) {
            throw new Refusal("verification.submitted");
        }
    }

    private void require(VerificationState... states) {
        if (!Set.of(states).contains(state)) {
            throw new Refusal("verification.changed_meanwhile");
        }
    }

    public boolean isEditable() {
        return EDITABLE.contains(state);
    }

    public boolean isPersonTold() {
        return person != null && person.getName() != null;
    }

    public boolean isUnitTold() {
        return unit != null && unit.getCreditCode() != null;
    }

    public Long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    /** The unit when it is known, else {@code null}. */
    public Long employerId() {
        return employerId;
    }

    public VerificationMethod method() {
        return method;
    }

    public VerificationState state() {
        return state;
    }

    /** How often it was submitted. */
    public int attempt() {
        return attempt;
    }

    /** What was said of the person, or {@code null}. */
    public PersonFacts person() {
        return person;
    }

    /** What was said of the unit, or {@code null}. */
    public UnitFacts unit() {
        return unit;
    }

    /** Whether the user saw what is registered of the unit. */
    public boolean isJoining() {
        return joins;
    }

    /** What the user says is wrong in what is registered, or {@code null}. */
    public String objection() {
        return objection;
    }

    Instant mailVerifiedAt() {
        return mailVerifiedAt;
    }

    /** A code of {@code VERIFY_REASON}, or {@code null}. */
    public String reasonCode() {
        return reasonCode;
    }

    public String reasonText() {
        return reasonText;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    Long claimedBy() {
        return claimedBy;
    }

    String claimedName() {
        return claimedName;
    }

    String decidedName() {
        return decidedName;
    }

    Instant claimedUntil() {
        return claimedUntil;
    }
}
