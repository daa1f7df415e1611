package quxiang.roster.recovery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.password.Passwords;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.common.MobileNumber;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.Conditions;
import quxiang.notice.outbox.Outbox;
import quxiang.roster.GivenReason;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;
import quxiang.roster.format.RosterColumn;

/**
 * 账号协助: the school sees who activated an account, and takes it from who should not have it. Each step needs a reason, is
 * audited, and told to the number that the account had and to the one that the school has.
 */
@Stateless
@RolesAllowed("SCHOOL")
public class RecoveringAccounts {

    @Inject
    private Jdbi jdbi;

    @Inject
    private Actor actor;

    @Inject
    private Graduates graduates;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Outbox outbox;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Audit audit;

    /** The accounts of the own school's graduates, the latest activation first. Staff of a department see theirs. */
    public Page<AccountEntry> page(Cohort cohort, AccountFilter filter, PageRequest request) {
        Conditions where = new Conditions()
                .andEqual("g.school_id", actor.requireSchool())
                .andEqual("g.cohort", cohort.year())
                .andWithin("g.department", actor.scope())
                .andContains("g.name", filter.name())
                .andContains("g.department", filter.department());
        if (filter.state() != null) {
            where.and("(" + filter.state().condition() + ")");
        }
        return where.page(
                jdbi,
                "select count(*) from account a join graduate g on g.account_id = a.id <where>",
                """
                select g.id, g.name, g.id_masked, g.department, g.class_name, a.mobile, a.activation_way as way,
                    coalesce(a.activated_at, a.created_at) as activated_at, a.version,
                    case when a.disabled_at is not null then 'DISABLED' when a.unbound_at is not null then 'UNBOUND'
                        when a.awaits_school then 'WAITING' else 'IN_USE' end as state
                from account a join graduate g on g.account_id = a.id <where>
                order by coalesce(a.activated_at, a.created_at) desc, g.id
                """,
                AccountEntry.class,
                request);
    }

    /** How many first sign-ins wait for a word of the school. */
    public long waiting() {
        Conditions where = new Conditions()
                .andEqual("g.school_id", actor.requireSchool())
                .andWithin("g.department", actor.scope())
                .and(AccountState.WAITING.condition());
        return jdbi.withHandle(handle -> where.of(handle.createQuery(
                        "select count(*) from account a join graduate g on g.account_id = a.id <where>"))
                .mapTo(long.class)
                .one());
    }

    /**
     * 确认: the school has met the person, and the account is theirs.
     *
     * @param seen the version that was shown, so that nobody confirms what has changed since
     * @throws Refusal {@code roster.no_graduate}, {@code roster.no_account}, {@code roster.reason_*}, {@code roster.changed_meanwhile},
     *     {@code roster.nothing_to_confirm}
     */
    public void confirm(long graduateId, Integer seen, String reason) {
        String why = GivenReason.of(reason);
        Account account = own(graduateId);
        if (seen != null && seen != account.version()) {
            throw new Refusal("roster.changed_meanwhile");
        }
        if (!account.awaitsSchool()) {
            throw new Refusal("roster.nothing_to_confirm");
        }
        account.admit();
        audit.write("ACCOUNT_CONFIRMED", "GRADUATE", graduateId, why);
        tell("ACCOUNT_CONFIRMED", graduateId, account, null);
    }

    /**
     * 解绑: whoever has the account has it no longer, at once. The person activates it anew; what it has done stays.
     *
     * @throws Refusal {@code roster.no_graduate}, {@code roster.no_account}, {@code roster.reason_missing}, {@code roster.reason_too_long}
     */
    public void unbind(long graduateId, String reason) {
        String why = GivenReason.of(reason);
        Account account = own(graduateId);
        if (account.isUnbound()) {
            throw new Refusal("roster.no_account");
        }
        audit.write("ACCOUNT_UNBOUND", "GRADUATE", graduateId, MobileNumber.masked(account.mobile()) + " " + why);
        tell("ACCOUNT_UNBOUND", graduateId, account, why);
        account.unbind(passwords.unknown(), clock.instant());
        graduates.lockRows(account.id()).forEach(row -> row.reachableAt(null, null, clock.instant()));
    }

    /**
     * 释放手机号: the number is no longer the account's. That stays its person's: they sign in by the ID number and set another one.
     *
     * @throws Refusal as {@link #unbind}, {@code roster.no_mobile}
     */
    public void releaseMobile(long graduateId, String reason) {
        String why = GivenReason.of(reason);
        Account account = own(graduateId);
        if (account.mobile() == null) {
            throw new Refusal("roster.no_mobile");
        }
        audit.write(
                "ACCOUNT_MOBILE_RELEASED", "GRADUATE", graduateId, MobileNumber.masked(account.mobile()) + " " + why);
        tell("ACCOUNT_MOBILE_RELEASED", graduateId, account, why);
        account.losesNumber();
        graduates.lockRows(account.id()).forEach(row -> row.reachableAt(null, row.email(), clock.instant()));
    }

    /** 停用: nobody can use the account until it is enabled again. @throws Refusal as {@link #unbind} */
    public void disable(long graduateId, String reason) {
        String why = GivenReason.of(reason);
        Account account = own(graduateId);
        account.disable(clock.instant());
        audit.write("ACCOUNT_DISABLED", "GRADUATE", graduateId, why);
        tell("ACCOUNT_DISABLED", graduateId, account, why);
    }

    /** 恢复. @throws Refusal as {@link #unbind} */
    public void enable(long graduateId, String reason) {
        String why = GivenReason.of(reason);
        Account account = own(graduateId);
        account.enable();
        audit.write("ACCOUNT_ENABLED", "GRADUATE", graduateId, why);
        tell("ACCOUNT_ENABLED", graduateId, account, null);
    }

    /** The account of a graduate of the reader's, whose rows the transaction holds from now on. */
    private Account own(long graduateId) {
        Graduate graduate = graduates
                .find(graduateId)
                .filter(one -> one.schoolId() == actor.requireSchool())
                .filter(one -> one.isSeenBy(actor.scope()))
                .orElseThrow(() -> new Refusal("roster.no_graduate"));
        if (graduate.accountId() == null) {
            throw new Refusal("roster.no_account");
        }
        graduates.lockRows(graduate.accountId());
        return accounts.lock(graduate.accountId());
    }

    /** Tells the number of the account, and the one that the school has. */
    private void tell(String kind, long graduateId, Account account, String reason) {
        String known = graduates.cells(graduateId).get(RosterColumn.MOBILE);
        String words = reason == null ? "" : reason;
        if (account.mobile() != null) {
            outbox.text(kind, Role.GRADUATE, graduateId, account.mobile(), words);
        }
        if (known != null && !known.equals(account.mobile())) {
            outbox.text(kind, Role.GRADUATE, graduateId, known, words);
        }
    }
}
