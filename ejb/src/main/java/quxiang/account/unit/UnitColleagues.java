package quxiang.account.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import quxiang.account.Account;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.RequiredText;
import quxiang.common.Role;

/** The other users of a unit, for whoever may change their accounts: a colleague, or the centre. */
@ApplicationScoped
class UnitColleagues {

    private static final int LONGEST_REASON = 400;

    @PersistenceContext
    EntityManager em;

    @Inject
    Actor actor;

    /** The lock on all users of the unit keeps two colleagues from disabling each other at the same moment. */
    Account another(long id) {
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

    static String reason(String reason) {
        return RequiredText.of(reason, LONGEST_REASON, () -> new Refusal("account.reason"));
    }
}
