package quxiang.employer.remittance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import quxiang.common.Refusal;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;

/**
 * A small sum on its way to an account that a unit says is its own. What was submitted is never changed; another one is
 * asked for instead.
 */
@Entity
public class Remittance {

    /** How many wrong sums may be named before another remittance is needed. */
    public static final int TRIES = 3;

    /** How long a payment may be under way in the bank, in days, before its user may give it up. */
    static final int BANK_DAYS = 3;

    @Id
    @SequenceGenerator(name = "remittance", sequenceName = "remittance_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "remittance")
    private Long id;

    @Column(name = "verification_id")
    private long verificationId;

    /** The verification while this remittance may still prove it. The unique key on it says "one at a time". */
    @Column(name = "live_verification_id")
    private Long liveVerificationId;

    @Column(name = "credit_code")
    private String creditCode;

    private String serial;
    private String payee;

    @Column(name = "account_sealed")
    private byte[] accountSealed;

    @Column(name = "account_masked")
    private String accountMasked;

    @Column(name = "account_hash")
    private String accountHash;

    private String bank;
    private String cnaps;

    @Column(name = "sum_sealed")
    private byte[] sumSealed;

    @Enumerated(EnumType.STRING)
    private RemittanceState state;

    private int tries;

    @Column(name = "last_request")
    private String lastRequest;

    private String reason;

    @Column(name = "file_id")
    private Long fileId;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "paid_at")
    private Instant paidAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private int version;

    protected Remittance() {}

    Remittance(long verificationId, String creditCode, String payee, PayeeBank bank, Seal seal, Instant at) {
        this.verificationId = verificationId;
        this.liveVerificationId = verificationId;
        this.creditCode = creditCode;
        this.payee = payee;
        this.serial = PaymentReference.drawn(at);
        this.accountSealed =
                seal.seal(SealPurpose.REMITTANCE, accountOf(), bank.account().number());
        this.accountMasked = bank.account().masked();
        this.accountHash = seal.hash(SealPurpose.REMITTANCE, bank.account().number());
        this.bank = bank.name();
        this.cnaps = bank.code() == null ? null : bank.code().text();
        this.sumSealed =
                seal.seal(SealPurpose.REMITTANCE, sumOf(), RemittedSum.drawn().yuan());
        this.state = RemittanceState.WAITING;
        this.requestedAt = at;
    }

    /** It stands in a payment file now. */
    void sent(long file, Instant at) {
        require(RemittanceState.WAITING);
        state = RemittanceState.SENT;
        fileId = file;
        sentAt = at;
    }

    /** The bank has paid. */
    void paid(Instant at) {
        require(RemittanceState.WAITING, RemittanceState.SENT);
        state = RemittanceState.PAID;
        paidAt = at;
    }

    /** The bank could not pay; another one may be asked for. */
    void failed(String why, Instant at) {
        require(RemittanceState.WAITING, RemittanceState.SENT);
        state = RemittanceState.FAILED;
        reason = why;
        end(at);
    }

    /**
     * Gives it up. What the bank has in hand already is left alone for a while, for it is probably on its way.
     *
     * @throws Refusal {@code remittance.too_early} with how many days the bank is given,
     *     {@code remittance.changed_meanwhile}
     */
    void giveUp(String why, Instant at) {
        if (state == RemittanceState.SENT && at.isBefore(givenUpFrom())) {
            throw new Refusal("remittance.too_early", BANK_DAYS);
        }
        close(why, at);
    }

    /** The centre ends it, whatever the bank may still do. @throws Refusal {@code remittance.changed_meanwhile} */
    void close(String why, Instant at) {
        require(RemittanceState.WAITING, RemittanceState.SENT, RemittanceState.PAID);
        if (liveVerificationId == null) {
            throw new Refusal("remittance.changed_meanwhile");
        }
        state = RemittanceState.CLOSED;
        reason = why;
        end(at);
    }

    /** From when on the user may give it up; {@code null} for at once. */
    private Instant givenUpFrom() {
        return state == RemittanceState.SENT ? sentAt.plus(Duration.ofDays(BANK_DAYS)) : null;
    }

    /**
     * Counts an answer. Idempotent for the same request.
     *
     * @param request the idempotency key of the answer
     */
    RemittanceAnswer answer(RemittedSum named, String request, Seal seal, Instant at) {
        boolean right = MessageDigest.isEqual(bytes(named.yuan()), bytes(yuan(seal)));
        if (request.equals(lastRequest) || confirmedAt != null) {
            return outcome();
        }
        require(RemittanceState.PAID);
        if (liveVerificationId == null) {
            throw new Refusal("remittance.no_tries");
        }
        lastRequest = request;
        if (right) {
            confirmedAt = at;
        } else {
            tries++;
        }
        if (right || tries >= TRIES) {
            end(at);
        }
        return outcome();
    }

    private RemittanceAnswer outcome() {
        if (confirmedAt != null) {
            return RemittanceAnswer.RIGHT;
        }
        return tries < TRIES ? RemittanceAnswer.WRONG : RemittanceAnswer.USED_UP;
    }

    private void end(Instant at) {
        endedAt = at;
        liveVerificationId = null;
    }

    private void require(RemittanceState... allowed) {
        for (RemittanceState one : allowed) {
            if (state == one) {
                return;
            }
        }
        throw new Refusal("remittance.changed_meanwhile");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    Long id() {
        return id;
    }

    long verificationId() {
        return verificationId;
    }

    String serial() {
        return serial;
    }

    RemittanceState state() {
        return state;
    }

    String accountMasked() {
        return accountMasked;
    }

    /** The sum in yuan, for the bank alone. */
    String yuan(Seal seal) {
        return seal.open(SealPurpose.REMITTANCE, sumOf(), sumSealed);
    }

    private String accountOf() {
        return "account of " + serial;
    }

    private String sumOf() {
        return "sum of " + serial;
    }

    /** How it stands in a payment file. */
    Payment payment(Seal seal) {
        return new Payment(
                serial, payee, seal.open(SealPurpose.REMITTANCE, accountOf(), accountSealed), bank, cnaps, yuan(seal));
    }

    /** What its user sees of it. */
    RemittanceView view(String payer) {
        return new RemittanceView(
                state,
                payee,
                accountMasked,
                bank,
                cnaps,
                payer,
                Math.max(0, TRIES - tries),
                reason,
                requestedAt,
                paidAt,
                endedAt,
                givenUpFrom());
    }
}
