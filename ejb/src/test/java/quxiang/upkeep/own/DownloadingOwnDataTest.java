package quxiang.upkeep.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.contact.ContactChanges;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.SetClock;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.common.Words;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;

class DownloadingOwnDataTest {

    private static final String ID_NUMBER = "110199200506100033";

    /** Of a person in no way that a copy could tell more of: what reads, searches or is about to come. */
    private static final Set<String> ELSEWHERE =
            Set.of("audit_entry", "notice_read", "roster_preview", "signing_step", "rescission_step");

    private final Seal seal = new Seal(new byte[32]);
    private TestDatabase database;

    private DownloadingOwnData as(Role role, long account, Long graduate) {
        DownloadingOwnData downloading = new DownloadingOwnData();
        downloading.actor = new Actor(role, account, "刘强", graduate, null, "10.1.2.3");
        downloading.jdbi = database.jdbi();
        downloading.seal = seal;
        downloading.clock = new SetClock("2026-11-24T02:00:00Z");
        downloading.accounts = new Accounts() {
            @Override
            public Account lock(long id) {
                return null;
            }
        };
        downloading.contact = new ContactChanges() {
            @Override
            public void requirePassword(long accountId, String password) {
                if (!"right".equals(password)) {
                    throw new Refusal("account.password_wrong");
                }
            }
        };
        downloading.audit = new Audit() {
            @Override
            public void write(String action, String kind, Long id, String detail) {
                database.execute(
                        "insert into audit_entry (at, account_id, actor_name, role, action, subject_kind, subject_id)"
                                + " values (timestamp with time zone '2026-11-24 02:00:00+00', " + account
                                + ", 'x', 'GRADUATE', '"
                                + action + "', '" + kind + "', " + id + ")");
            }
        };
        return downloading;
    }

    private static Map<String, byte[]> opened(OwnDataFile file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.bytes()))) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                entries.put(one.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private void graduate() {
        String sealed = java.util.HexFormat.of().formatHex(seal.seal(SealPurpose.PERSON, "h", ID_NUMBER));
        String bytes = database.vendor() == Vendor.H2 ? "X'" + sealed + "'" : "'\\x" + sealed + "'::bytea";
        database.execute(
                "insert into school (id, code, name, online_signing, default_days, longest_days, department_review, version)"
                        + " values (1, '10999', '示范大学', true, 5, 30, false, 1)");
        database.execute(
                "insert into graduate (id, school_id, cohort, roster_key, name, id_sealed, id_hash, id_masked, level_code, major,"
                        + " graduates_on, facts_hash, created_at, changed_at, version) values (7, 1, 2027, 'k', '刘<强>', "
                        + bytes
                        + ", 'h', '1101**********0033', '31', '哲学', date '2027-07-01', 'f', current_timestamp, current_timestamp, 1)");
        database.execute(
                "insert into account (id, role, username, name, mobile, graduate_id, password_hash, failures, created_at,"
                        + " password_at, version) values (1, 'GRADUATE', 'u', '刘强', '13812340000', 7, 'x', 0, current_timestamp,"
                        + " current_timestamp, 1)");
        database.execute("update graduate set account_id = 1 where id = 7");
        database.execute("insert into privacy_consent (account_id, version, occasion, given_at)"
                + " values (1, 1, 'ACTIVATION', current_timestamp)");
    }

    @ParameterizedTest
    @EnumSource
    void theCopyHasWhatIsHeldAndOpensWithThePasswordOnly(Vendor vendor) throws IOException {
        database = TestDatabase.of(vendor);
        graduate();
        DownloadingOwnData own = as(Role.GRADUATE, 1, 7L);
        assertEquals(
                "account.password_wrong",
                assertThrows(Refusal.class, () -> own.open("wrong")).key());
        String ticket = own.open("right");
        Map<String, byte[]> entries = opened(own.download(ticket, Locale.SIMPLIFIED_CHINESE));
        JsonObject data = Json.createReader(
                        new StringReader(new String(entries.get("data.json"), StandardCharsets.UTF_8)))
                .readObject();
        assertEquals(ID_NUMBER, data.getJsonArray("facts").getJsonObject(0).getString("id_sealed"));
        assertFalse(
                data.getJsonArray("facts").getJsonObject(0).containsKey("id_owner"), "what opens it is told to nobody");
        assertEquals(
                "13812340000", data.getJsonArray("account").getJsonObject(0).getString("mobile"));
        assertEquals(
                "ACTIVATION", data.getJsonArray("consents").getJsonObject(0).getString("occasion"));
        String page = new String(entries.get("index.html"), StandardCharsets.UTF_8);
        assertTrue(page.contains("激活账号") && page.contains("刘&lt;强&gt;"), page);
        assertEquals(
                2,
                database.number("select count(*) from audit_entry where action like 'OWN_DATA%' and subject_id = 1"));
    }

    @ParameterizedTest
    @EnumSource
    void aTicketIsGoodForItsOwnerAndFiveMinutesAndADayHasOnlySoMany(Vendor vendor) {
        database = TestDatabase.of(vendor);
        graduate();
        DownloadingOwnData own = as(Role.GRADUATE, 1, 7L);
        String ticket = own.open("right");
        assertTicketRefused(as(Role.SCHOOL, 2, null), ticket);
        assertTicketRefused(own, null);
        assertTicketRefused(own, "AAAA");
        own.clock = new SetClock("2026-11-24T02:05:00Z");
        assertTicketRefused(own, ticket);
        for (int again = 1; again < DownloadingOwnData.A_DAY; again++) {
            own.open("right");
        }
        assertEquals(
                "own.too_often",
                assertThrows(Refusal.class, () -> own.open("right")).key());
    }

    private static void assertTicketRefused(DownloadingOwnData downloading, String ticket) {
        assertEquals(
                "own.ticket",
                assertThrows(Refusal.class, () -> downloading.download(ticket, Locale.ENGLISH))
                        .key());
    }

    @Test
    void everyTableThatNamesAPersonIsInTheCopy() {
        database = TestDatabase.of(Vendor.H2);
        String statements =
                Arrays.stream(OwnDataPart.values()).map(OwnDataPart::sql).collect(Collectors.joining(" "));
        Set<String> left = new TreeSet<>(List.of(database.text("""
                        select listagg(distinct lower(table_name), ' ') from information_schema.columns
                        where lower(table_schema) = 'public' and lower(column_name) in ('account_id', 'graduate_id')
                        """).split(" ")));
        assertTrue(left.size() > 10);
        left.removeIf(table -> statements.matches("(?s).*\\b(from|join) " + table + "\\b.*"));
        left.removeAll(ELSEWHERE);
        assertEquals(Set.of(), left);
    }

    @Test
    void everyColumnHasANameInBothLanguages() {
        database = TestDatabase.of(Vendor.H2);
        for (OwnDataPart part : OwnDataPart.values()) {
            Set<String> columns = database.jdbi()
                    .withHandle(handle -> handle.createQuery(part.sql())
                            .bindMap(Map.of("account", 1L, "graduate", 1L))
                            .execute((statement, context) -> {
                                var meta = statement.get().getMetaData();
                                Set<String> names = new TreeSet<>();
                                for (int i = 1; i <= meta.getColumnCount(); i++) {
                                    names.add(meta.getColumnLabel(i).toLowerCase(Locale.ROOT));
                                }
                                return names;
                            }));
            assertFalse(columns.isEmpty());
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                Words words = Words.of(locale);
                assertFalse(words.text("own.part." + part).isEmpty());
                columns.stream()
                        .filter(column -> !column.endsWith("_owner"))
                        .forEach(column ->
                                assertFalse(words.text("own.column." + column).isEmpty(), column));
            }
        }
    }

    @AfterEach
    void close() {
        database.close();
    }
}
