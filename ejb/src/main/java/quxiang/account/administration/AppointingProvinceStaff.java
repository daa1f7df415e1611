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
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.AskedAgain;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;

/**
 * 账号管理 of a province: its administrators appoint, reset and disable its staff.
 *
 * <p>All staff of the province see who is there. Nobody ends their own account, so one administrator is always left.
 */
@Stateless
@RolesAllowed("PROVINCE")
public class AppointingProvinceStaff {

    private static final int MOST = 1000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    StaffAccounts staff;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /** The staff of the own province, its administrators first. */
    public List<ProvinceStaffRow> own() {
        return em.createQuery("""
                select new quxiang.account.administration.ProvinceStaffRow(
                    a.id, a.provinceLeader, a.username, a.name, a.mobile, a.createdAt, a.disabledAt,
                    case when a.id = :own then true else false end)
                from Account a where a.role = :role and a.province = :province order by a.provinceLeader desc, a.id
                """, ProvinceStaffRow.class)
                .setParameter("own", actor.accountId())
                .setParameter("role", Role.PROVINCE)
                .setParameter("province", actor.requireProvince())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Whether the reader keeps the accounts. */
    public boolean isLeading() {
        return accounts.find(actor.accountId()).filter(Account::leadsProvince).isPresent();
    }

    /**
     * 新增账号. The person sets the password with a code to the mobile number, so that nobody else ever knows it; an SMS tells them how.
     *
     * @param leader whether they keep the accounts, too
     * @throws Refusal {@code province.leaders_only}, {@code account.name}, {@code account.mobile}, {@code account.mobile_taken}
     */
    @AskedAgain
    public void appoint(String name, String mobile, boolean leader) {
        lock();
        NewStaff told = staff.told(name, mobile);
        Account account = Account.provinceStaff(
                actor.requireProvince(), leader, told.username(), told.name(), told.password(), clock.instant());
        staff.add(account, told, Role.PROVINCE, actor.provinceId());
        audit.write("PROVINCE_STAFF_APPOINTED", "ACCOUNT", account.id(), leader ? "管理员" : "工作人员");
    }

    /**
     * 停用: the account can no longer be used; sessions that are open end with their next request.
     *
     * @throws Refusal {@code province.leaders_only}, {@code province.no_staff}, {@code account.own}, {@code account.reason}
     */
    public void disable(long id, String reason) {
        Account account = another(id);
        String why = StaffAccounts.reason(reason);
        account.disable(clock.instant());
        audit.write("PROVINCE_STAFF_DISABLED", "ACCOUNT", id, why);
    }

    /** 恢复. @throws Refusal as {@link #disable} */
    public void restore(long id, String reason) {
        Account account = another(id);
        String why = StaffAccounts.reason(reason);
        account.enable();
        audit.write("PROVINCE_STAFF_RESTORED", "ACCOUNT", id, why);
    }

    /**
     * 重置: sets the mobile number and ends the password.
     *
     * @throws Refusal as {@link #disable}, {@code account.mobile}, {@code account.mobile_taken}
     */
    @AskedAgain
    public void reset(long id, String mobile, String reason) {
        Account account = another(id);
        String why = StaffAccounts.reason(reason);
        staff.reset(account, mobile, Role.PROVINCE, actor.provinceId());
        audit.write("PROVINCE_STAFF_RESET", "ACCOUNT", id, why);
    }

    private Account another(long id) {
        lock();
        Account account = accounts.find(id)
                .filter(one ->
                        one.role() == Role.PROVINCE && actor.requireProvince().equals(one.province()))
                .orElseThrow(() -> new Refusal("province.no_staff"));
        if (account.id().equals(actor.accountId())) {
            throw new Refusal("account.own");
        }
        return account;
    }

    /** Keeps two administrators from disabling each other at the same moment. */
    private void lock() {
        List<Account> leaders = em.createQuery(
                        "select a from Account a where a.province = :province and a.provinceLeader = true order by a.id",
                        Account.class)
                .setParameter("province", actor.requireProvince())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        leaders.forEach(em::refresh);
        if (leaders.stream().noneMatch(one -> one.id().equals(actor.accountId()) && !one.isDisabled())) {
            throw new Refusal("province.leaders_only");
        }
    }
}
