package quxiang.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.Words;
import quxiang.common.crypto.Seal;
import quxiang.notice.channel.Mail;
import quxiang.notice.channel.Sms;

/**
 * 短信验证码 and 邮箱验证码: one-time codes of six digits, valid for five minutes and five tries. Rate limits: one code a minute
 * for a number, and a daily cap for each number and each network address. Only a keyed hash is stored.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OneTimeCodes {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int TRIES = 5;
    private static final int A_DAY_PER_NUMBER = 10;
    private static final int A_DAY_PER_ADDRESS = 50;
    private static final String MOBILE = "1[3-9]\\d{9}";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Jdbi jdbi;

    @Inject
    RequestAddress address;

    @Inject
    ShanghaiClock clock;

    @Inject
    Seal seal;

    @Inject
    Sms sms;

    @Inject
    Mail mail;

    /**
     * Sends a code to a mobile number.
     *
     * @throws Refusal {@code account.mobile}, {@code account.code_too_soon} with the seconds to wait, {@code account.code_daily_cap}
     */
    public void send(CodePurpose purpose, String mobile) {
        String code = keep(purpose, mobile);
        sms.send(mobile, Words.of(Words.CHINESE).text("account.code_message", code, LIFE.toMinutes()));
    }

    /**
     * Sends a code to a mail address.
     *
     * @throws Refusal {@code account.mail}, {@code account.code_too_soon} with the seconds to wait, {@code account.code_daily_cap},
     *     {@code notice.mail_not_configured}, {@code notice.mail_failed}
     */
    public void sendByMail(CodePurpose purpose, String address) {
        mail.requireConfigured();
        String target = MailAddress.of(address);
        Words words = Words.of(Words.CHINESE);
        String code = keepFor(purpose, target);
        mail.send(
                target, words.text("account.code_subject"), words.text("account.code_message", code, LIFE.toMinutes()));
    }

    /**
     * Does all that {@link #send} does, except sending. So the answer tells nobody whether the number is known here.
     *
     * @throws Refusal the same as {@link #send}
     */
    public void withhold(CodePurpose purpose, String mobile) {
        keep(purpose, mobile);
    }

    private String keep(CodePurpose purpose, String mobile) {
        sms.requireConfigured();
        if (mobile == null || !mobile.matches(MOBILE)) {
            throw new Refusal("account.mobile");
        }
        return keepFor(purpose, mobile);
    }

    private String keepFor(CodePurpose purpose, String target) {
        Instant now = clock.instant();
        requireAllowed(target, now);
        String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into one_time_code (purpose, target, code_hash, address, sent_at, expires_at, tries)
                values (:purpose, :target, :hash, :address, :now, :expires, 0)
                """)
                .bind("purpose", purpose)
                .bind("target", target)
                .bind("hash", seal.hash(target + code))
                .bind("address", address.address())
                .bind("now", now)
                .bind("expires", now.plus(LIFE))
                .execute());
        return code;
    }

    /**
     * Checks and uses up the latest code that was sent for this purpose. The tries are counted even when the caller's
     * own work is refused.
     *
     * @return whether it was the right one; never twice
     */
    public boolean use(CodePurpose purpose, String target, String code) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery("""
                select id, code_hash from one_time_code
                where purpose = :purpose and target = :target and used_at is null and expires_at > :now and tries < :tries
                order by id desc fetch first 1 rows only for update
                """)
                .bind("purpose", purpose)
                .bind("target", target == null ? "" : target)
                .bind("now", now)
                .bind("tries", TRIES)
                .mapTo(Sent.class)
                .findOne()
                .filter(latest -> tried(handle, latest, seal.hash(target + code), now))
                .isPresent());
    }

    private record Sent(long id, String codeHash) {}

    private static boolean tried(Handle handle, Sent latest, String hash, Instant now) {
        boolean right = latest.codeHash().equals(hash);
        handle.createUpdate("""
                update one_time_code set tries = tries + 1, used_at = cast(:used as timestamp with time zone) where id = :id
                """)
                .bind("used", right ? now : null)
                .bind("id", latest.id())
                .execute();
        return right;
    }

    private void requireAllowed(String target, Instant now) {
        Optional<Instant> last = jdbi.withHandle(handle -> handle
                .createQuery("select max(sent_at) from one_time_code where target = :target")
                .bind("target", target)
                .mapTo(Instant.class)
                .stream()
                .filter(Objects::nonNull)
                .findFirst());
        if (last.isPresent() && last.get().plusSeconds(60).isAfter(now)) {
            throw new Refusal(
                    "account.code_too_soon",
                    Duration.between(now, last.get().plusSeconds(60)).toSeconds() + 1);
        }
        if (sentToday("target", target, now) >= A_DAY_PER_NUMBER
                || address.address() != null && sentToday("address", address.address(), now) >= A_DAY_PER_ADDRESS) {
            throw new Refusal("account.code_daily_cap");
        }
    }

    private long sentToday(String column, String value, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from one_time_code where <column> = :value and sent_at > :since")
                .define("column", column)
                .bind("value", value)
                .bind("since", now.minus(Duration.ofDays(1)))
                .mapTo(long.class)
                .one());
    }
}
