package quxiang.upkeep.own;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import quxiang.account.Accounts;
import quxiang.account.contact.ContactChanges;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.Words;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;

/**
 * 下载我的数据: everybody gets a copy of what is held about them (个人信息保护法, article 45).
 *
 * <p>It names the whole ID number, so a session alone is not enough: the password opens the download for five minutes, a few times a day,
 * and both are on the record.
 */
@Stateless
@RolesAllowed({"EMPLOYER", "GRADUATE", "SCHOOL", "CENTRE", "PROVINCE", "OPERATOR", "SECURITY", "AUDITOR"})
public class DownloadingOwnData {

    /** So often a day the password opens it. */
    static final int A_DAY = 5;

    private static final Duration OPEN = Duration.ofMinutes(5);
    private static final String USE = "own data";
    private static final String BETWEEN = "\u001F";
    private static final String SEALED = "_sealed";
    private static final String FILE = "_file";
    private static final String OWNER = "_owner";

    @Inject
    Actor actor;

    @Inject
    Jdbi jdbi;

    @Inject
    Seal seal;

    @Inject
    ShanghaiClock clock;

    @Inject
    Accounts accounts;

    @Inject
    ContactChanges contact;

    @Inject
    Audit audit;

    /**
     * Opens the download.
     *
     * @return the ticket that {@link #download} takes
     * @throws Refusal {@code account.password_wrong}, {@code account.tries_over}, {@code own.too_often}
     */
    public String open(String password) {
        long account = account();
        contact.requirePassword(account, password);
        accounts.lock(account);
        Instant now = clock.instant();
        long asked = jdbi.withHandle(handle -> handle.createQuery("""
                select count(*) from audit_entry
                where subject_kind = 'ACCOUNT' and subject_id = :account and action = 'OWN_DATA_ASKED' and at > :since
                """)
                .bind("account", account)
                .bind("since", now.minus(Duration.ofDays(1)))
                .mapTo(long.class)
                .one());
        if (asked >= A_DAY) {
            throw new Refusal("own.too_often", A_DAY);
        }
        audit.write("OWN_DATA_ASKED", "ACCOUNT", account, null);
        String until = String.valueOf(now.plus(OPEN).getEpochSecond());
        byte[] ticket = seal.seal(SealPurpose.OWN_DATA, "", String.join(BETWEEN, USE, String.valueOf(account), until));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ticket);
    }

    /**
     * The copy.
     *
     * @throws Refusal {@code own.ticket} for a ticket that is somebody else's, none of ours, or older than five minutes
     */
    public OwnDataFile download(String ticket, Locale locale) {
        long account = account();
        if (!isOpen(ticket, account)) {
            throw new Refusal("own.ticket");
        }
        audit.write("OWN_DATA_COPIED", "ACCOUNT", account, null);
        OwnDataCopy copy = new OwnDataCopy(locale);
        for (OwnDataPart part : OwnDataPart.values()) {
            copy.add(part, rows(part, account, copy));
        }
        String day = clock.today().toString();
        String about = Words.of(locale).text("own.about", actor.name(), clock.instant());
        return new OwnDataFile("quxiang-" + day + ".zip", copy.zip(about));
    }

    private long account() {
        if (actor.accountId() == null) {
            throw new Refusal("account.not_allowed");
        }
        return actor.accountId();
    }

    private boolean isOpen(String ticket, long account) {
        try {
            String[] parts = seal.open(
                            SealPurpose.OWN_DATA, "", Base64.getUrlDecoder().decode(ticket == null ? "" : ticket))
                    .split(BETWEEN, -1);
            return parts.length == 3
                    && parts[0].equals(USE)
                    && parts[1].equals(String.valueOf(account))
                    && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[2])));
        } catch (IllegalArgumentException | IllegalStateException noneOfOurs) {
            return false;
        }
    }

    private List<Map<String, String>> rows(OwnDataPart part, long account, OwnDataCopy copy) {
        return jdbi
                .withHandle(handle -> handle.createQuery(part.sql())
                        .bind("account", account)
                        .mapToMap()
                        .list())
                .stream()
                .map(row -> readable(part, row, copy))
                .toList();
    }

    private Map<String, String> readable(OwnDataPart part, Map<String, Object> row, OwnDataCopy copy) {
        Map<String, String> told = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            if (value == null || column.endsWith(OWNER)) {
                return;
            }
            if (column.endsWith(FILE)) {
                told.put(column, copy.add(part, opened(row, column, FILE)));
            } else if (column.endsWith(SEALED)) {
                told.put(column, new String(opened(row, column, SEALED), StandardCharsets.UTF_8));
            } else {
                told.put(column, text(value));
            }
        });
        return told;
    }

    private byte[] opened(Map<String, Object> row, String column, String suffix) {
        String owner = (String) row.get(column.substring(0, column.length() - suffix.length()) + OWNER);
        int space = owner.indexOf(' ');
        return seal.openBytes(
                SealPurpose.valueOf(owner.substring(0, space)), owner.substring(space + 1), (byte[]) row.get(column));
    }

    /** A value as it is written; times as in tables, whatever the driver has for them. */
    private static String text(Object value) {
        if (value instanceof java.sql.Timestamp at) {
            return Words.of(Words.CHINESE).minute(at.toInstant());
        }
        return value instanceof java.time.OffsetDateTime at
                ? Words.of(Words.CHINESE).minute(at.toInstant())
                : Objects.toString(value);
    }
}
