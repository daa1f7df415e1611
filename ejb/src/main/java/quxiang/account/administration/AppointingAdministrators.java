package quxiang.account.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.factor.FactorResets;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.AskedAgain;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.notice.outbox.Outbox;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;

/**
 * 账号管理 of the administration: personal accounts, each with one duty.
 *
 * <p>They are of the centre's staff, staff of provinces, operators, security administrators and auditors. Who makes accounts neither
 * runs jobs nor reads the audit log (GB/T 22239-2019, 8.1.4.2). Nobody can disable themselves, so one security administrator is always
 * left.
 */
@Stateless
@RolesAllowed("SECURITY")
public class AppointingAdministrators {

    private static final int MOST = 1000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    StaffAccounts staff;

    @Inject
    Codes codes;

    @Inject
    FactorResets factors;

    @Inject
    Outbox outbox;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /** All of them, by role; the oldest account of a role first. */
    public List<AdministratorRow> all() {
        return em.createQuery("""
                select new quxiang.account.administration.AdministratorRow(
                    a.id, a.role, a.province, a.username, a.name, a.mobile, a.createdAt, a.disabledAt,
                    case when a.id = :own then true else false end,
                    case when a.factor.since is null then false else true end)
                from Account a where a.role in :roles order by a.role, a.province, a.id
                """, AdministratorRow.class)
                .setParameter("own", actor.accountId())
                .setParameter("roles", Accounts.ADMINISTRATION)
                .setMaxResults(MOST)
                .getResultList();
    }

    /**
     * 新增账号. The person sets the password with a code to the mobile number, so that nobody else ever knows it; an SMS tells them how.
     *
     * @throws Refusal {@code account.role}, {@code account.mobile}, {@code account.name}, {@code account.mobile_taken}
     */
    @AskedAgain
    public void appoint(Role role, String name, String mobile) {
        lock();
        if (role == null || role == Role.PROVINCE || !Accounts.ADMINISTRATION.contains(role)) {
            throw new Refusal("account.role");
        }
        NewStaff told = staff.told(name, mobile);
        Account account = Account.staff(role, told.username(), told.name(), told.password(), clock.instant());
        staff.add(account, told, Role.SECURITY, 0);
        audit.write("ADMINISTRATOR_APPOINTED", "ACCOUNT", account.id(), role.name());
    }

    /**
     * 新增账号 of a province's administrator, who appoints the others there.
     *
     * @param province the first two digits of the places of its schools
     * @throws Refusal as {@link #appoint}, and {@code account.province} when there is no such province
     */
    @AskedAgain
    public void appointForProvince(String province, String name, String mobile) {
        lock();
        if (province == null || codes.find(CodeTable.REGION, province + "0000").isEmpty()) {
            throw new Refusal("account.province");
        }
        NewStaff told = staff.told(name, mobile);
        Account account =
                Account.provinceStaff(province, true, told.username(), told.name(), told.password(), clock.instant());
        staff.add(account, told, Role.SECURITY, 0);
        audit.write("ADMINISTRATOR_APPOINTED", "ACCOUNT", account.id(), Role.PROVINCE + " " + province);
    }

    /**
     * 停用: the account can no longer be used; sessions that are open end with their next request.
     *
     * @throws Refusal {@code account.no_user}, {@code account.own}, {@code account.reason}
     */
    public void disable(long id, String reason) {
        lock();
        Account account = another(id);
        String why = StaffAccounts.reason(reason);
        account.disable(clock.instant());
        audit.write("ADMINISTRATOR_DISABLED", "ACCOUNT", id, why);
    }

    /** 恢复. @throws Refusal as {@link #disable} */
    public void restore(long id, String reason) {
        lock();
        Account account = another(id);
        String why = StaffAccounts.reason(reason);
        account.enable();
        audit.write("ADMINISTRATOR_RESTORED", "ACCOUNT", id, why);
    }

    /**
     * 重置: sets the mobile number and ends the password.
     *
     * <p>The person sets a new one with a code to that number. The old number is told, too.
     *
     * @throws Refusal as {@link #disable}, {@code account.mobile}, {@code account.mobile_taken}
     */
    @AskedAgain
    public void reset(long id, String mobile, String reason) {
        lock();
        Account account = another(id);
        String why = StaffAccounts.reason(reason);
        staff.reset(account, mobile, Role.SECURITY, 0);
        audit.write("ADMINISTRATOR_RESET", "ACCOUNT", id, why);
    }

    /**
     * 重置动态口令 of somebody who lost the authenticator and the 恢复码. The password alone signs in until they set up another one.
     *
     * @throws Refusal as {@link #disable}, {@code account.factor_none}
     */
    @AskedAgain
    public void resetFactor(long id, String reason) {
        lock();
        Account account = another(id);
        String why = StaffAccounts.reason(reason);
        factors.reset(account, why);
        if (account.mobile() != null) {
            outbox.text("FACTOR_RESET", Role.SECURITY, 0, account.mobile(), account.name(), why);
        }
    }

    /** Keeps two security administrators from disabling each other at the same moment. */
    private void lock() {
        List<Account> colleagues = em.createQuery(
                        "select a from Account a where a.role = :role or a.alsoRole = :role order by a.id",
                        Account.class)
                .setParameter("role", Role.SECURITY)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        colleagues.forEach(em::refresh);
        if (colleagues.stream().noneMatch(one -> one.id().equals(actor.accountId()) && !one.isDisabled())) {
            throw new Refusal("account.not_allowed");
        }
    }

    private Account another(long id) {
        Account account = accounts.find(id)
                .filter(one -> Accounts.ADMINISTRATION.contains(one.role()))
                .orElseThrow(() -> new Refusal("account.no_administrator"));
        if (account.id().equals(actor.accountId())) {
            throw new Refusal("account.own");
        }
        return account;
    }
}
