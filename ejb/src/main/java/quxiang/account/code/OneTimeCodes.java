package quxiang.account.code;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import quxiang.account.caller.RequestAddress;
import quxiang.account.caller.RequestDevice;
import quxiang.audit.Audit;
import quxiang.common.MailAddress;
import quxiang.common.MobileNumber;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.Words;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.host.Setting;
import quxiang.notice.channel.DemoMessages;
import quxiang.notice.channel.Mail;
import quxiang.notice.channel.Sms;

/**
 * 短信验证码 and 邮箱验证码: one-time codes of six digits, valid for five minutes. Whoever asked for one has five tries;
 * strangers have tries of their own, together ten, and use up nobody else's. Rate limits: one code a minute for a number, and
 * daily caps for each number, for what one address asks for it, and for each address: thousands, for a university is one
 * address. Only a keyed hash is stored, and {@link CodeSender} takes the code away after the transaction; a demonstration
 * shows it at once.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OneTimeCodes {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int TRIES = 5;
    private static final int TRIES_OF_OTHERS = 10;
    private static final int A_DAY_PER_NUMBER = 20;
    private static final int A_DAY_PER_NUMBER_AND_ADDRESS = 10;
    private static final int USUAL_A_DAY_PER_ADDRESS = 5_000;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final System.Logger LOG = System.getLogger(OneTimeCodes.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Jdbi jdbi;

    @Inject
    RequestAddress address;

    @Inject
    RequestDevice device;

    @Inject
    ShanghaiClock clock;

    @Inject
    Seal seal;

    @Inject
    Audit audit;

    @Inject
    Sms sms;

    @Inject
    Mail mail;

    @Inject
    CodeSender sender;

    @Inject
    Event<CodeMessage> outgoing;

    /**
     * Sends a code to a mobile number.
     *
     * @throws Refusal {@code account.mobile}, {@code account.code_too_soon} with the seconds to wait, {@code account.code_daily_cap},
     *     {@code account.code_address_cap}
     */
    public void send(CodePurpose purpose, String mobile) {
        String code = keep(purpose, mobile);
        String text = Words.of(Words.CHINESE).text("account.code_message", code, LIFE.toMinutes());
        if (DemoMessages.isDemo()) {
            sms.send(mobile, text);
        } else {
            outgoing.fire(new CodeMessage(mobile, null, text, clock.instant().plus(LIFE)));
        }
    }

    /**
     * Sends a code to a mail address.
     *
     * @throws Refusal {@code account.mail}, {@code account.code_too_soon} with the seconds to wait, {@code account.code_daily_cap},
     *     {@code account.code_address_cap},
     *     {@code notice.mail_not_configured}
     */
    public void sendByMail(CodePurpose purpose, String address) {
        mail.requireConfigured();
        String target = MailAddress.of(address);
        Words words = Words.of(Words.CHINESE);
        String code = keepFor(purpose, target);
        String text = words.text("account.code_message", code, LIFE.toMinutes());
        String subject = words.text("account.code_subject");
        if (DemoMessages.isDemo()) {
            mail.send(target, subject, text);
        } else {
            outgoing.fire(new CodeMessage(target, subject, text, clock.instant().plus(LIFE)));
        }
    }

    /** Whether codes can go to mail addresses at all. */
    public boolean canMail() {
        return mail.isConfigured();
    }

    /**
     * Does all that {@link #send} does, except sending. So the answer tells nobody whether the number is known here.
     *
     * @throws Refusal the same as {@link #send}
     */
    public void withhold(CodePurpose purpose, String mobile) {
        keep(purpose, mobile);
    }

    /** The same of a mail address. @throws Refusal the same as {@link #sendByMail} */
    public void withholdFromMail(CodePurpose purpose, String address) {
        mail.requireConfigured();
        keepFor(purpose, MailAddress.of(address));
    }

    /**
     * Does all that sending does, for somebody who has neither number nor address here.
     *
     * @param nobody stands for the facts that were typed
     */
    public void withholdFrom(CodePurpose purpose, String nobody) {
        sms.requireConfigured();
        keepFor(purpose, nobody);
    }

    /**
     * Sends a code that is good for one thing alone. The message says for what.
     *
     * @param subject which one of its kind
     * @throws Refusal as {@link #send}
     */
    public void sendFor(CodePurpose purpose, String subject, String mobile) {
        sms.requireConfigured();
        String code = keepFor(purpose, subject, mobile);
        Words words = Words.of(Words.CHINESE);
        String text = words.text("account.deed_message", code, LIFE.toMinutes(), words.of(purpose));
        if (DemoMessages.isDemo()) {
            sms.send(mobile, text);
        } else {
            outgoing.fire(new CodeMessage(mobile, null, text, clock.instant().plus(LIFE)));
        }
    }

    private String keep(CodePurpose purpose, String mobile) {
        sms.requireConfigured();
        if (mobile == null || !MobileNumber.SPELLING.matcher(mobile).matches()) {
            throw new Refusal("account.mobile");
        }
        return keepFor(purpose, mobile);
    }

    private String keepFor(CodePurpose purpose, String target) {
        return keepFor(purpose, "", target);
    }

    private String keepFor(CodePurpose purpose, String subject, String target) {
        sender.requireRoom();
        Instant now = clock.instant();
        requireAllowed(subject, target, now);
        String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into one_time_code (purpose, subject, target, code_hash, address, requester, sent_at, expires_at, tries)
                values (:purpose, :subject, :target, :hash, :address, :requester, :now, :expires, 0)
                """)
                .bind("purpose", purpose)
                .bind("subject", subject)
                .bind("target", target)
                .bind("hash", seal.hash(SealPurpose.CODE, target + code))
                .bind("address", address.address())
                .bind("requester", requester())
                .bind("now", now)
                .bind("expires", now.plus(LIFE))
                .execute());
        return code;
    }

    /** The codes a day for one network address: {@code QUXIANG_CODES_A_DAY_PER_ADDRESS}. */
    public static int aDayPerAddress() {
        return Setting.of("QUXIANG_CODES_A_DAY_PER_ADDRESS")
                .map(Integer::valueOf)
                .orElse(USUAL_A_DAY_PER_ADDRESS);
    }

    /** Who asks, hashed: the browser's session, else the network address; {@code null} for neither. */
    private String requester() {
        return seal.hashOrNull(SealPurpose.SIGN_IN, device.session().orElse(address.address()));
    }

    /**
     * Checks and uses up a code that was sent for this purpose. The tries are counted even when the caller's own work is
     * refused.
     *
     * @return whether it was a right one; never twice
     */
    public boolean use(CodePurpose purpose, String target, String code) {
        return useFor(purpose, "", target, code);
    }

    /** The same of a code that {@link #sendFor} sent. */
    public boolean useFor(CodePurpose purpose, String subject, String target, String code) {
        Instant now = clock.instant();
        String requester = requester();
        String hash = seal.hash(SealPurpose.CODE, target + code);
        return jdbi.withHandle(handle -> {
            List<Sent> open = open(handle, purpose, subject, target);
            open.forEach(sent -> count(handle, sent, requester));
            Optional<Sent> right =
                    open.stream().filter(sent -> sent.codeHash().equals(hash)).findFirst();
            right.ifPresent(sent -> handle.createUpdate("update one_time_code set used_at = :now where id = :id")
                    .bind("now", now)
                    .bind("id", sent.id())
                    .execute());
            if (right.isEmpty() && !open.isEmpty()) {
                audit.write("CODE_WRONG", "CODE", null, purpose.name());
            }
            return right.isPresent();
        });
    }

    /**
     * Judges a code before the deed that it is for, and uses up nothing. A wrong one is counted, while the caller holds no locks yet.
     *
     * @return whether {@link #useWithCaller} will take it
     */
    public boolean isRight(CodePurpose purpose, String subject, String target, String code) {
        String requester = requester();
        String hash = seal.hash(SealPurpose.CODE, target + code);
        return jdbi.withHandle(handle -> {
            List<Sent> open = open(handle, purpose, subject, target);
            boolean right = open.stream().anyMatch(sent -> sent.codeHash().equals(hash));
            if (!right) {
                open.forEach(sent -> count(handle, sent, requester));
                if (!open.isEmpty()) {
                    audit.write("CODE_WRONG", "CODE", null, purpose.name());
                }
            }
            return right;
        });
    }

    /**
     * Judges a code and uses up a try, whether it is right or wrong. Where the code stays good after other facts were wrong,
     * nobody tries them without end. {@link #useJudgedWithCaller} uses it up.
     */
    public boolean isRightThisTime(CodePurpose purpose, String target, String code) {
        String requester = requester();
        String hash = seal.hash(SealPurpose.CODE, target + code);
        return jdbi.withHandle(handle -> {
            List<Sent> open = open(handle, purpose, "", target);
            open.forEach(sent -> count(handle, sent, requester));
            boolean right = open.stream().anyMatch(sent -> sent.codeHash().equals(hash));
            if (!right && !open.isEmpty()) {
                audit.write("CODE_WRONG", "CODE", null, purpose.name());
            }
            return right;
        });
    }

    /** The codes that may still be said here, locked. */
    private List<Sent> open(Handle handle, CodePurpose purpose, String subject, String target) {
        String requester = requester();
        return handle
                .createQuery("""
                select id, code_hash, requester, tries, other_tries from one_time_code
                where purpose = :purpose and subject = :subject and target = :target and used_at is null and expires_at > :now
                order by id for update
                """)
                .bind("purpose", purpose)
                .bind("subject", subject)
                .bind("target", target == null ? "" : target)
                .bind("now", clock.instant())
                .mapTo(Sent.class)
                .list()
                .stream()
                .filter(sent -> sent.maySay(requester))
                .toList();
    }

    /**
     * Uses up a right code in the caller's own transaction.
     *
     * <p>A code stays good when that is rolled back, and no second connection is needed while the caller holds locks. A wrong code is not
     * counted here: let {@link #isRight} judge it before.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean useWithCaller(CodePurpose purpose, String subject, String target, String code) {
        return useUp(purpose, subject, target, code, 0);
    }

    /**
     * Uses up a code that {@link #isRightThisTime} found right just now.
     *
     * <p>That judgement was a try too, so the last one allowed is good here. It happens in the caller's own transaction.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean useJudgedWithCaller(CodePurpose purpose, String target, String code) {
        return useUp(purpose, "", target, code, 1);
    }

    private boolean useUp(CodePurpose purpose, String subject, String target, String code, int judged) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> handle.createUpdate("""
                update one_time_code set used_at = :now
                where purpose = :purpose and subject = :subject and target = :target and code_hash = :hash
                    and used_at is null and expires_at > :now
                    and case when coalesce(requester, '') = :requester then tries < :own else other_tries < :others end
                """)
                        .bind("now", now)
                        .bind("purpose", purpose)
                        .bind("subject", subject)
                        .bind("target", target)
                        .bind("hash", seal.hash(SealPurpose.CODE, target + code))
                        .bind("requester", Objects.requireNonNullElse(requester(), ""))
                        .bind("own", TRIES + judged)
                        .bind("others", TRIES_OF_OTHERS + judged)
                        .execute()
                > 0);
    }

    private record Sent(long id, String codeHash, String requester, int tries, int otherTries) {

        boolean isOf(String somebody) {
            return Objects.equals(requester, somebody);
        }

        boolean maySay(String somebody) {
            return isOf(somebody) ? tries < TRIES : otherTries < TRIES_OF_OTHERS;
        }
    }

    private static void count(Handle handle, Sent sent, String requester) {
        handle.createUpdate(
                        "update one_time_code set tries = tries + :own, other_tries = other_tries + :others where id = :id")
                .bind("own", sent.isOf(requester) ? 1 : 0)
                .bind("others", sent.isOf(requester) ? 0 : 1)
                .bind("id", sent.id())
                .execute();
    }

    private void requireAllowed(String subject, String target, Instant now) {
        takeTurn(subject.isEmpty() ? target : target + " " + subject, now);
        String from = address.address();
        if (sentToday("target", target, "target", target, now) >= A_DAY_PER_NUMBER
                || from != null && sentToday("target", target, "address", from, now) >= A_DAY_PER_NUMBER_AND_ADDRESS) {
            throw new Refusal("account.code_daily_cap");
        }
        long ofAddress = from == null ? 0 : sentToday("address", from, "address", from, now);
        if (ofAddress == aDayPerAddress() - 1) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the last code of today goes out for address {0}: if many people stand behind it, raise"
                            + " QUXIANG_CODES_A_DAY_PER_ADDRESS; if it is a proxy of ours, set QUXIANG_BEHIND_PROXY",
                    from);
        }
        if (ofAddress >= aDayPerAddress()) {
            throw new Refusal("account.code_address_cap");
        }
    }

    /** Takes the minute's one turn of a number. Of many that come at once one finds the row old or none. */
    private void takeTurn(String target, Instant now) {
        Map<String, ?> turn = Map.of("target", target, "now", now, "before", now.minus(PAUSE));
        int taken = jdbi.withHandle(handle -> handle.createUpdate(
                        "update code_target set sent_at = :now where target = :target and sent_at <= :before")
                .bindMap(turn)
                .execute());
        if (taken == 0) {
            taken = firstTurn(turn);
        }
        if (taken == 0) {
            long left = jdbi.withHandle(
                            handle -> handle.createQuery("select sent_at from code_target where target = :target")
                                    .bind("target", target)
                                    .mapTo(Instant.class)
                                    .findOne())
                    .map(last -> Duration.between(now, last.plus(PAUSE)).toSeconds())
                    .orElse(PAUSE.toSeconds());
            throw new Refusal("account.code_too_soon", left + 1);
        }
    }

    private int firstTurn(Map<String, ?> turn) {
        try {
            return jdbi.withHandle(
                    handle -> handle.createUpdate("""
                    insert into code_target (target, sent_at)
                    select cast(:target as varchar), cast(:now as timestamp with time zone)
                    where not exists (select 1 from code_target where target = :target)
                    """).bindMap(turn).execute());
        } catch (UnableToExecuteStatementException anotherWasFirst) {
            throw new Refusal("account.code_too_soon", PAUSE.toSeconds());
        }
    }

    private long sentToday(String column, String value, String other, String otherValue, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from one_time_code where <column> = :value and <other> = :other and sent_at > :since
                        """)
                .define("column", column)
                .define("other", other)
                .bind("value", value)
                .bind("other", otherValue)
                .bind("since", now.minus(Duration.ofDays(1)))
                .mapTo(long.class)
                .one());
    }
}
