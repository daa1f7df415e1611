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
import quxiang.account.password.Passwords;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.MobileNumber;
import quxiang.common.Refusal;
import quxiang.common.RequiredText;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.notice.outbox.Outbox;

/**
 * 账号管理 of the administration: personal accounts, each with one duty.
 *
 * <p>They are of the centre's staff, operators, security administrators and auditors. Who makes accounts neither runs jobs nor reads the
 * audit log (GB/T 22239-2019, 8.1.4.2). Nobody can disable themselves, so one security administrator is always left.
 */
@Stateless
@RolesAllowed("SECURITY")
public class AppointingAdministrators {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_REASON = 400;
    private static final int MOST = 1000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

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
                    a.id, a.role, a.username, a.name, a.mobile, a.createdAt, a.disabledAt, case when a.id = :own then true else false end)
                from Account a where a.role in :roles order by a.role, a.id
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
    public void appoint(Role role, String name, String mobile) {
        lock();
        if (role == null || !Accounts.ADMINISTRATION.contains(role)) {
            throw new Refusal("account.role");
        }
        String person = RequiredText.of(name, LONGEST_NAME, () -> new Refusal("account.name"));
        String number = free(mobile);
        String username = "m" + number;
        if (accounts.isTaken(username)) {
            throw new Refusal("account.mobile_taken");
        }
        Account account = Account.staff(role, username, person, passwords.unknown(), clock.instant());
        account.reachableAt(number);
        accounts.add(account);
        outbox.text("ADMINISTRATOR_APPOINTED", Role.SECURITY, 0, number, person, username);
        audit.write("ADMINISTRATOR_APPOINTED", "ACCOUNT", account.id(), role.name());
    }

    /**
     * 停用: the account can no longer be used; sessions that are open end with their next request.
     *
     * @throws Refusal {@code account.no_user}, {@code account.own}, {@code account.reason}
     */
    public void disable(long id, String reason) {
        lock();
        Account account = another(id);
        String why = reason(reason);
        account.disable(clock.instant());
        audit.write("ADMINISTRATOR_DISABLED", "ACCOUNT", id, why);
    }

    /** 恢复. @throws Refusal as {@link #disable} */
    public void restore(long id, String reason) {
        lock();
        Account account = another(id);
        String why = reason(reason);
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
    public void reset(long id, String mobile, String reason) {
        lock();
        Account account = another(id);
        String why = reason(reason);
        String before = account.mobile();
        String number = mobile != null && mobile.strip().equals(before) ? before : free(mobile);
        account.reachableAt(number);
        account.changePassword(passwords.unknown(), clock.instant());
        outbox.text("ADMINISTRATOR_RESET", Role.SECURITY, 0, number, account.name(), account.username());
        if (before != null && !before.equals(number)) {
            outbox.text("ADMINISTRATOR_MOVED", Role.SECURITY, 0, before, account.name());
        }
        audit.write("ADMINISTRATOR_RESET", "ACCOUNT", id, why);
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

    /** Behind one sign-in page a number belongs to one account, so that a code resets the right one. */
    private String free(String mobile) {
        String number = MobileNumber.of(mobile);
        if (accounts.resetting(Accounts.ADMINISTRATION, number).isPresent()) {
            throw new Refusal("account.mobile_taken");
        }
        return number;
    }

    private static String reason(String reason) {
        return RequiredText.of(reason, LONGEST_REASON, () -> new Refusal("account.reason"));
    }
}
