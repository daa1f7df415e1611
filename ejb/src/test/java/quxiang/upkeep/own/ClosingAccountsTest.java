package quxiang.upkeep.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.code.CodePurpose;
import quxiang.account.code.OneTimeCodes;
import quxiang.account.contact.ContactChanges;
import quxiang.account.contact.ContactErased;
import quxiang.account.password.Passwords;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.SetClock;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.notice.outbox.Outbox;

class ClosingAccountsTest {

    private static final String MOBILE = "13812340000";

    private final List<String> told = new ArrayList<>();
    private TestDatabase database;
    private Account account;

    private ClosingAccounts as(Role role, Long owner) {
        ClosingAccounts closing = new ClosingAccounts();
        closing.actor = new Actor(role, 1L, "刘强", owner, null, null);
        ErasingAccounts erasing = new ErasingAccounts();
        closing.erasing = erasing;
        erasing.jdbi = database.jdbi();
        erasing.clock = new SetClock("2026-11-24T02:00:00Z");
        closing.accounts = new Accounts() {
            @Override
            public Optional<Account> find(long id) {
                return Optional.of(account);
            }

            @Override
            public Account lock(long id) {
                return find(id).orElseThrow();
            }
        };
        erasing.accounts = closing.accounts;
        closing.contact = new ContactChanges() {
            @Override
            public void requirePassword(long accountId, String password) {
                if (!"right".equals(password)) {
                    throw new Refusal("account.password_wrong");
                }
            }
        };
        closing.codes = new OneTimeCodes() {
            @Override
            public boolean useFor(CodePurpose purpose, String subject, String target, String code) {
                return purpose == CodePurpose.CLOSE && MOBILE.equals(target) && "123456".equals(code);
            }
        };
        erasing.passwords = new Passwords() {
            @Override
            public String unknown() {
                return "nobody knows";
            }
        };
        closing.outbox = new Outbox() {
            @Override
            public void text(String kind, Role party, long recipient, String mobile, String... args) {
                told.add(kind + " " + mobile);
            }
        };
        closing.audit = new Audit() {
            @Override
            public void write(String action, String kind, Long id, String detail) {
                told.add(action);
            }
        };
        erasing.erased = event();
        return closing;
    }

    @SuppressWarnings("unchecked")
    private Event<ContactErased> event() {
        return (Event<ContactErased>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> told.add("erased"));
    }

    private void graduate() {
        account = Account.graduate(7, "u", "刘强", "h", MOBILE, "x", new SetClock("2026-11-01T02:00:00Z").instant());
        account.readsMailAt("liu@example.cn", null);
        database.execute(
                "insert into school (id, code, name, online_signing, default_days, longest_days, department_review, version)"
                        + " values (1, '10999', '示范大学', true, 5, 30, false, 1)");
        database.execute("insert into employer (id, credit_code, name, short_name, created_at, version)"
                + " values (7, '91110105000000001A', '京桥软件', '京桥', current_timestamp, 1)");
        database.execute(
                "insert into graduate (id, school_id, cohort, roster_key, name, id_sealed, id_hash, id_masked, level_code, major,"
                        + " graduates_on, facts_hash, created_at, changed_at, version) values (7, 1, 2027, 'k', '刘强',"
                        + " cast('x' as bytea), 'h', '1', '31', '哲学', date '2027-07-01', 'f', current_timestamp, current_timestamp, 1)");
        account("GRADUATE", "graduate_id");
        database.execute("update graduate set account_id = 1 where id = 7");
        database.execute("insert into contact_change (account_id, kind, former, changed_at, undo_hash)"
                + " values (1, 'MOBILE', '13900000000', current_timestamp, 'h')");
    }

    private void account(String role, String owner) {
        database.execute("insert into account (id, role, username, name, mobile, email, " + owner
                + ", password_hash, failures, created_at,"
                + " password_at, version) values (1, '" + role + "', 'u', '刘强', '" + MOBILE
                + "', 'liu@example.cn', 7, 'x', 0, current_timestamp, current_timestamp, 1)");
    }

    private void signing(String state) {
        database.execute(
                "insert into signing (id, employer_id, graduate_id, school_id, cohort, request_id, state, state_since, sent_at,"
                        + " deadline, steps, g_name, g_id_sealed, g_id_hash, g_id_masked, g_school_code, g_school_name, g_level_code,"
                        + " g_major, job_title, job_category,"
                        + " job_place, probation_months, regular_pay, hukou_accepted, archive_accepted, version)"
                        + " values (5, 7, 7, 1, 2027, 'r', '" + state
                        + "', current_timestamp, current_timestamp, current_timestamp, 1, '刘强',"
                        + " cast('x' as bytea), 'h', '1', '10999', '示范大学', '31', '哲学', '工程师', '13', '北京', 0, 1, false, false, 1)");
    }

    private static String refusal(ClosingAccounts closing, String password, String code, boolean understood) {
        return assertThrows(Refusal.class, () -> closing.close(password, code, understood))
                .key();
    }

    private static void close(ClosingAccounts closing) {
        closing.close("right", " 123456 ", true);
    }

    @ParameterizedTest
    @EnumSource
    void whatHasNoOpenSigningIsClosedAndNothingReachesThePersonAnyMore(Vendor vendor) {
        database = TestDatabase.of(vendor);
        graduate();
        ClosingAccounts closing = as(Role.GRADUATE, 7L);
        assertEquals("own.not_understood", refusal(closing, "right", "123456", false));
        assertEquals("account.password_wrong", refusal(closing, "wrong", "123456", true));
        assertEquals("account.code_wrong", refusal(closing, "right", "654321", true));
        signing("VOIDED");
        close(closing);
        assertNull(account.mobile());
        assertNull(account.email());
        assertTrue(account.isUnbound(), "the person may activate it anew");
        assertEquals(0, database.number("select count(*) from contact_change"));
        assertEquals(1, database.number("select count(*) from signing"), "evidence stays");
        assertEquals(List.of("erased", "ACCOUNT_CLOSED " + MOBILE, "ACCOUNT_CLOSED"), told);
    }

    @ParameterizedTest
    @EnumSource
    void whoHasSomethingOpenOrInForceStays(Vendor vendor) {
        database = TestDatabase.of(vendor);
        graduate();
        ClosingAccounts closing = as(Role.GRADUATE, 7L);
        signing("AWAITING_GRADUATE");
        assertEquals("own.signing_open", refusal(closing, "right", "123456", true));
        database.execute("update signing set state = 'AWAITING_SCHOOL'");
        assertEquals("own.signing_open", refusal(closing, "right", "123456", true));
        database.execute("update signing set state = 'SIGNED'");
        assertEquals("own.agreement_in_force", closing.obstacle());
        database.execute("update signing set state = 'RESCINDED'");
        assertNull(closing.obstacle());
    }

    @ParameterizedTest
    @EnumSource
    void theLastUserOfAUnitThatIsBoundStays(Vendor vendor) {
        database = TestDatabase.of(vendor);
        graduate();
        account = Account.employerUser("u", "刘强", MOBILE, "x", new SetClock("2026-11-01T02:00:00Z").instant());
        database.execute("update account set role = 'EMPLOYER', graduate_id = null, employer_id = 7");
        signing("SIGNED");
        ClosingAccounts closing = as(Role.EMPLOYER, 7L);
        assertEquals("own.last_user", refusal(closing, "right", "123456", true));
        database.execute(
                "insert into account (id, role, username, name, employer_id, password_hash, failures, created_at, password_at,"
                        + " version) values (2, 'EMPLOYER', 'v', '王', 7, 'x', 0, current_timestamp, current_timestamp, 1)");
        close(closing);
        assertTrue(account.isDisabled());
        assertEquals("account.no_mobile", refusal(closing, "right", "123456", true), "it is closed");
    }

    @AfterEach
    void shut() {
        database.close();
    }
}
