package quxiang.account.welcome;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.common.Actor;
import quxiang.common.ShanghaiClock;

/** 不再显示: the first steps of a role are shown until their reader puts them away, for ever. */
@Stateless
@RolesAllowed({"EMPLOYER", "GRADUATE", "SCHOOL", "PROVINCE", "CENTRE", "OPERATOR", "SECURITY", "AUDITOR"})
public class DismissingFirstSteps {

    @Inject
    Actor actor;

    @Inject
    Accounts accounts;

    @Inject
    ShanghaiClock clock;

    /** Whether the reader still sees them. */
    public boolean isShown() {
        return accounts.find(actor.accountId()).filter(Account::isNew).isPresent();
    }

    /** Idempotent. */
    public void dismiss() {
        accounts.lock(actor.accountId()).welcomed(clock.instant());
    }
}
