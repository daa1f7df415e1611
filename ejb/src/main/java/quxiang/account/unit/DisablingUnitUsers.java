package quxiang.account.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import quxiang.account.Account;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.RequiredText;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.notice.outbox.Outbox;

/**
 * Takes an account of a unit away from a person who left, and gives it back.
 *
 * <p>A colleague can disable anybody but themselves; the last one only the centre can. Open sessions end with their next request, letters
 * stay the unit's (ASVS 5, 7.4.2; PIPL, article 51).
 */
@Stateless
@RolesAllowed({"EMPLOYER", "CENTRE"})
public class DisablingUnitUsers {

    private static final int LONGEST_REASON = 400;

    @PersistenceContext
    EntityManager em;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    /**
     * 停用.
     *
     * @param reason for the audit log and for the person
     * @throws Refusal {@code account.no_user}, {@code account.own}, {@code account.reason}
     */
    public void disable(long id, String reason) {
        Account user = another(id);
        String why = reason(reason);
        if (user.isDisabled()) {
            return;
        }
        user.disable(clock.instant());
        audit.write("UNIT_USER_DISABLED", "ACCOUNT", id, why);
        outbox.text("UNIT_USER_DISABLED", Role.EMPLOYER, user.employerId(), user.mobile(), user.name(), why);
    }

    /** 恢复. The password stays what it was. @throws Refusal as {@link #disable} */
    public void restore(long id, String reason) {
        Account user = another(id);
        String why = reason(reason);
        if (!user.isDisabled()) {
            return;
        }
        user.enable();
        audit.write("UNIT_USER_RESTORED", "ACCOUNT", id, why);
        outbox.text("UNIT_USER_RESTORED", Role.EMPLOYER, user.employerId(), user.mobile(), user.name(), why);
    }

    /** The lock on all users of the unit keeps two colleagues from disabling each other at the same moment. */
    private Account another(long id) {
        Account user = em.find(Account.class, id);
        if (user == null || user.employerId() == null || !isReach(user)) {
            throw new Refusal("account.no_user");
        }
        if (user.id().equals(actor.accountId())) {
            throw new Refusal("account.own");
        }
        List<Account> unit = em.createQuery(
                        "select a from Account a where a.employerId = :unit order by a.id", Account.class)
                .setParameter("unit", user.employerId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        unit.forEach(em::refresh);
        if (actor.role() == Role.EMPLOYER
                && unit.stream().noneMatch(one -> one.id().equals(actor.accountId()) && !one.isDisabled())) {
            throw new Refusal("account.not_allowed");
        }
        return user;
    }

    private boolean isReach(Account user) {
        return actor.role() == Role.CENTRE || Objects.equals(user.employerId(), actor.employerId());
    }

    private static String reason(String reason) {
        return RequiredText.of(reason, LONGEST_REASON, () -> new Refusal("account.reason"));
    }
}
