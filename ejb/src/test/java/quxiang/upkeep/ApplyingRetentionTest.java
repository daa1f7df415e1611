package quxiang.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.SetClock;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.job.JobTables;

class ApplyingRetentionTest {

    private static final List<String> EVIDENCE = List.of(
            "signing",
            "signing_step",
            "rescission",
            "rescission_step",
            "agreement",
            "destination",
            "audit_entry",
            "audit_link");

    private final ApplyingRetention housekeeping = new ApplyingRetention();
    private TestDatabase database;

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        housekeeping.jdbi = database.jdbi();
        housekeeping.clock = new SetClock("2030-11-24T02:00:00Z");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static List<RetentionRule> ours() {
        return Arrays.stream(RetentionRule.values())
                .filter(one -> !one.isOfServer())
                .toList();
    }

    private static String at(String day) {
        return "timestamp with time zone '" + day + " 00:00:00+00'";
    }

    private void message(String state, String delivered) {
        database.execute("insert into outbox_message (at, kind, recipient_party, recipient_id, args, state, attempts,"
                + " next_attempt_at, delivered_at) values (" + at("2026-01-01") + ", 'DECLINE', 'EMPLOYER', 7, 'x', '"
                + state
                + "', 0, " + at("2026-01-01") + ", " + delivered + ")");
    }

    private long rows(String table) {
        return database.number("select count(*) from " + table);
    }

    private int clearAll() {
        int cleared = 0;
        for (RetentionRule perishable : ours()) {
            int part = 2;
            while (part == 2) {
                part = housekeeping.clear(perishable, 2);
                cleared += part;
            }
        }
        return cleared;
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOldGoesAFewAtATimeAndWhatIsYoungOrWaitsStays(Vendor vendor) {
        open(vendor);
        for (int i = 0; i < 5; i++) {
            message("DELIVERED", at("2030-01-01"));
        }
        message("DELIVERED", at("2030-11-01"));
        message("DEAD", "null");
        message("SMS_WAITING", "null");
        database.execute(
                "insert into account (id, role, username, name, password_hash, failures, created_at, password_at,"
                        + " version) values (1, 'SCHOOL', 'u', '员', 'x', 0, current_timestamp, current_timestamp, 1)");
        for (int i = 1; i <= 3; i++) {
            database.execute("insert into notice (id, at, kind, recipient_party, recipient_id) values (" + i + ", "
                    + at(i < 3 ? "2027-01-01" : "2028-01-01") + ", 'ACCEPT', 'SCHOOL', 1)");
            database.execute("insert into notice_read (notice_id, account_id, read_at) values (" + i + ", 1, "
                    + at("2028-02-01") + ")");
        }
        database.execute("insert into one_time_code (purpose, target, code_hash, sent_at, expires_at, tries) values"
                + " ('SIGN_IN', '138', 'x', " + at("2030-01-01") + ", " + at("2030-01-01") + ", 0)");
        database.execute(
                "insert into letter_draft (account_id, request_id, content, graduates, changed_at) values (1, 'a',"
                        + " cast('x' as bytea), 1, " + at("2030-01-01") + "), (1, 'b', cast('x' as bytea), 1, "
                        + at("2030-11-01") + ")");
        database.execute("insert into employer (id, credit_code, name, short_name, created_at, version)"
                + " values (7, '91110105000000001A', '京桥软件', '京桥', current_timestamp, 1)");
        database.execute("insert into search_day (employer_id, on_day, misses) values (7, date '2030-01-01', 4),"
                + " (7, date '2030-11-23', 5)");

        long predicted = ours().stream().mapToLong(housekeeping::count).sum();
        assertEquals(5 + 1 + 2 + 1 + 1 + 1, predicted, "notices are counted once their marks are gone");
        assertEquals(predicted + 2, clearAll());
        assertEquals(2, rows("outbox_message"));
        assertEquals(1, rows("notice"));
        assertEquals(1, rows("notice_read"));
        assertEquals(0, rows("one_time_code"));
        assertEquals(1, rows("letter_draft"));
        assertEquals(1, rows("search_day"));
        assertEquals(0, clearAll());
    }

    @Test
    void everyTableHasARuleOrAReasonToLast() {
        open(Vendor.H2);
        Set<String> tables = new TreeSet<>(List.of(database.text("""
                        select listagg(lower(table_name), ' ') from information_schema.tables
                        where lower(table_schema) = 'public' and table_type = 'BASE TABLE'
                            and lower(table_name) <> 'flyway_schema_history'
                        """).split(" ")));
        Set<String> ruled = ours().stream().map(RetentionRule::table).collect(Collectors.toCollection(TreeSet::new));
        Set<String> lasting = Arrays.stream(LastingTable.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>(ruled);
        known.addAll(lasting);
        assertEquals(tables, known);
        lasting.retainAll(ruled);
        assertEquals(Set.of(), lasting);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLeftOfEndedThingsGoes(Vendor vendor) {
        open(vendor);
        String old = at("2020-01-01");
        database.execute(
                "insert into account (id, role, username, name, password_hash, failures, created_at, password_at, closed_at,"
                        + " version) values (1, 'EMPLOYER', 'closed-1', '员', 'x', 0, " + old + ", " + old + ", " + old
                        + ", 1),"
                        + " (2, 'EMPLOYER', 'v', '王', 'x', 0, " + old + ", " + old + ", null, 1)");
        database.execute(
                "insert into privacy_consent (account_id, version, occasion, given_at) values (1, 1, 'SIGN_IN', " + old
                        + "), (2, 1, 'SIGN_IN', " + old + ")");
        database.execute(
                "insert into contact_change (account_id, kind, former, changed_at, undo_hash) values (2, 'MOBILE', '138', "
                        + at("2030-01-01") + ", 'a'), (2, 'MOBILE', '139', " + at("2030-11-23") + ", 'b')");
        message("DEAD", "null");
        database.execute("update outbox_message set at = " + old);
        database.execute(
                "insert into chain_check (begun_at, links, waiting) values (" + old + ", 1, 0), (" + old + ", 2, 0)");
        clearAll();
        assertEquals("- 王", database.text("select string_agg(name, ' ' order by id) from account"));
        assertEquals("2", database.text("select account_id from privacy_consent"));
        assertEquals("139", database.text("select former from contact_change"));
        assertEquals(0, rows("outbox_message"));
        assertEquals("2", database.text("select links from chain_check"));
    }

    @ParameterizedTest
    @EnumSource
    void noPartTouchesEvidenceAndEachIsKeptAsLongAsItSays(Vendor vendor) {
        open(vendor);
        for (RetentionRule perishable : RetentionRule.values()) {
            String delete = perishable.delete();
            EVIDENCE.forEach(table -> assertTrue(
                    !delete.startsWith("delete from " + table + " "), perishable + " deletes from " + table));
            assertTrue(perishable.days() >= perishable.leastDays());
        }
        assertTrue(RetentionRule.NOTICES.leastDays() >= 3 * 365, "evidence is kept at least three years");
    }

    /** Operators read there what ends when; what they read is what happens. */
    @Test
    void readmeTellsTheTermsOfAllRules() throws IOException {
        open(Vendor.H2);
        List<String> told = Files.readAllLines(Path.of("../wildfly-config/README.md")).stream()
                .filter(line -> line.matches("\\| `[A-Z_]+` \\| \\d+ \\| \\d+ \\| [^|]{10,} \\|"))
                .map(line -> line.replaceFirst("(\\d+ \\|) [^|]*\\|$", "$1"))
                .toList();
        List<String> rules = new ArrayList<>(Arrays.stream(RetentionRule.values())
                .map(rule -> "| `%s` | %d | %d |".formatted(rule, rule.days(), rule.leastDays()))
                .toList());
        rules.add("| `BANK_FILES` | %d | %d |"
                .formatted(ApplyingRetention.BANK_FILES, ApplyingRetention.LEAST_BANK_FILES));
        assertEquals(rules, told);
    }

    @ParameterizedTest
    @EnumSource
    void theServersRecordOfAJobGoesAsAWholeOnceAllOfItIsOld(Vendor vendor) {
        open(vendor);
        JobTables.create(database, vendor);
        JobTables.execution(database, 1, 11, "FAILED", "2026-01-01");
        JobTables.execution(database, 1, 12, "COMPLETED", "2026-01-02");
        JobTables.execution(database, 2, 21, "STARTED", "2026-01-01");
        JobTables.execution(database, 3, 31, "FAILED", "2026-01-01");
        JobTables.execution(database, 3, 32, "COMPLETED", "2030-11-23");
        JobTables.execution(database, 4, 41, "STARTED", "2026-01-01");
        database.execute("insert into job_lease (job, subject, token, execution_id, node, boot, since, lease_until,"
                + " stop_asked) values ('expire-invitations', '', 1, 41, 'other', 'boot', current_timestamp,"
                + " current_timestamp, false)");
        assertEquals(2, housekeeping.count(RetentionRule.JOB_EXECUTIONS));
        assertEquals(1, housekeeping.clear(RetentionRule.JOB_EXECUTIONS, 1));
        assertEquals(1, housekeeping.clear(RetentionRule.JOB_EXECUTIONS, 5));
        assertEquals(
                "31 32 41", String.join(" ", List.of(execution(31), execution(32), execution(41))), "young or running");
        assertEquals(3, rows("job_execution"));
        assertEquals(3, rows("step_execution"));
    }

    private String execution(long id) {
        return database.text("select jobexecutionid from job_execution where jobexecutionid = " + id);
    }
}
