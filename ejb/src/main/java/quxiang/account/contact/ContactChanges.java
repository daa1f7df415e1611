package quxiang.account.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.account.password.PasswordTries;
import quxiang.account.password.Passwords;
import quxiang.common.MailAddress;
import quxiang.common.MobileNumber;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.Words;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.host.PublicAddress;
import quxiang.notice.channel.Mail;
import quxiang.notice.channel.Sms;

/**
 * Changes of mobile numbers and mail addresses.
 *
 * <p>A session alone changes none: the password is asked for, the former number or address is told, and whoever has it can take the change
 * back for three days.
 */
@ApplicationScoped
public class ContactChanges {

    /** For so long a change can be taken back. */
    static final Duration KEPT = Duration.ofHours(72);

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int GROUP = 4;
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Jdbi jdbi;

    @Inject
    Seal seal;

    @Inject
    ShanghaiClock clock;

    @Inject
    PasswordTries tries;

    @Inject
    Passwords passwords;

    @Inject
    Sms sms;

    @Inject
    Mail mail;

    /** A change that can be taken back. */
    record Kept(long id, long accountId, ContactKind kind, String former) {}

    /** @throws Refusal {@code account.password_wrong}, {@code account.tries_over} */
    public void requirePassword(long accountId, String password) {
        boolean right = passwords.matches(password == null ? "" : password, tries.hash(accountId));
        tries.count(accountId, right);
        if (!right) {
            throw new Refusal("account.password_wrong");
        }
    }

    /**
     * Tells the former number or address what became of it, with the code that takes it back.
     *
     * @param former {@code null} when there was none
     */
    public void changed(long accountId, ContactKind kind, String former, String present) {
        if (former == null || former.equals(present)) {
            return;
        }
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into contact_change (account_id, kind, former, changed_at, undo_hash)
                values (:account, :kind, :former, :now, :hash)
                """)
                .bind("account", accountId)
                .bind("kind", kind)
                .bind("former", former)
                .bind("now", clock.instant())
                .bind("hash", hash(code.toString()))
                .execute());
        Words words = Words.of(Words.CHINESE);
        String page = PublicAddress.address() + "/undo.xhtml";
        if (kind == ContactKind.MOBILE) {
            sms.send(
                    former,
                    words.text(
                            "account.mobile_changed_message",
                            MobileNumber.masked(present),
                            code,
                            KEPT.toHours(),
                            page));
        } else if (mail.isConfigured()) {
            mail.send(
                    former,
                    words.text("account.contact_changed_subject"),
                    words.text(
                            "account.mail_changed_message", MailAddress.masked(present), code, KEPT.toHours(), page));
        }
    }

    /** The change that a code takes back, while it does. */
    Optional<Kept> of(String code) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select id, account_id, kind, former from contact_change
                where undo_hash in (:hash, :former) and ended_at is null and changed_at > :since for update
                """)
                .bind("hash", hash(code))
                .bind("former", seal.formerHash(plain(code)))
                .bind("since", clock.instant().minus(KEPT))
                .mapTo(Kept.class)
                .findOne());
    }

    /** Ends the change, and those that came after it. */
    void end(Kept change) {
        Instant now = clock.instant();
        jdbi.useHandle(handle -> handle.createUpdate("""
                update contact_change set ended_at = :now
                where account_id = :account and kind = :kind and id >= :id and ended_at is null
                """)
                .bind("now", now)
                .bind("account", change.accountId())
                .bind("kind", change.kind())
                .bind("id", change.id())
                .execute());
    }

    private String hash(String code) {
        return seal.hash(SealPurpose.CODE, plain(code));
    }

    private static String plain(String code) {
        String typed = code == null ? "" : code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return "contact " + typed;
    }
}
