package quxiang.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.Words;
import quxiang.common.crypto.Seal;
import quxiang.common.sql.RowReader;
import quxiang.notice.channel.Mail;
import quxiang.notice.channel.Sms;

/**
 * 短信验证码 and 邮箱验证码: six digits that are good for five minutes and five tries. One a minute for a number, and a daily cap for each number and each network
 * address. Only a keyed hash is kept.
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

    @PersistenceContext
    EntityManager em;

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
     * Does all that {@link #send} does but the sending, so that the answer tells nobody whether the number is known here.
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
        em.createNativeQuery(
                        "insert into one_time_code (purpose, target, code_hash, address, sent_at, expires_at, tries)"
                                + " values (?, ?, ?, ?, ?, ?, 0)")
                .setParameter(1, purpose.name())
                .setParameter(2, target)
                .setParameter(3, seal.hash(target + code))
                .setParameter(4, address.address())
                .setParameter(5, Timestamp.from(now))
                .setParameter(6, Timestamp.from(now.plus(LIFE)))
                .executeUpdate();
        return code;
    }

    /**
     * Uses up the latest code that was sent for this purpose. The tries are counted even when the caller's own work is refused.
     *
     * @return whether it was the right one; never twice
     */
    public boolean use(CodePurpose purpose, String target, String code) {
        Instant now = clock.instant();
        @SuppressWarnings("unchecked")
        List<Object[]> latest = em.createNativeQuery("select id, code_hash from one_time_code where purpose = ?"
                        + " and target = ? and used_at is null and expires_at > ? and tries < " + TRIES
                        + " order by id desc fetch first 1 rows only for update")
                .setParameter(1, purpose.name())
                .setParameter(2, target == null ? "" : target)
                .setParameter(3, Timestamp.from(now))
                .getResultList();
        if (latest.isEmpty()) {
            return false;
        }
        RowReader columns = new RowReader(latest.get(0));
        long id = columns.number();
        boolean right = columns.text().equals(seal.hash(target + code));
        em.createNativeQuery(
                        "update one_time_code set tries = tries + 1, used_at = cast(? as timestamp with time zone) where id = ?")
                .setParameter(1, right ? Timestamp.from(now) : null)
                .setParameter(2, id)
                .executeUpdate();
        return right;
    }

    private void requireAllowed(String target, Instant now) {
        Object[] latest =
                (Object[]) em.createNativeQuery("select max(sent_at), count(*) from one_time_code where target = ?")
                        .setParameter(1, target)
                        .getSingleResult();
        Instant last = new RowReader(latest).instant();
        if (last != null && last.plusSeconds(60).isAfter(now)) {
            throw new Refusal(
                    "account.code_too_soon",
                    Duration.between(now, last.plusSeconds(60)).toSeconds() + 1);
        }
        if (sentToday("target", target, now) >= A_DAY_PER_NUMBER
                || address.address() != null && sentToday("address", address.address(), now) >= A_DAY_PER_ADDRESS) {
            throw new Refusal("account.code_daily_cap");
        }
    }

    private long sentToday(String column, String value, Instant now) {
        return ((Number) em.createNativeQuery(
                                "select count(*) from one_time_code where " + column + " = ? and sent_at > ?")
                        .setParameter(1, value)
                        .setParameter(2, Timestamp.from(now.minus(Duration.ofDays(1))))
                        .getSingleResult())
                .longValue();
    }
}
