package quxiang.account.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.audit.Audit;
import quxiang.common.ShanghaiClock;

/**
 * Counts wrong passwords of somebody who is signed in. It has its own transaction: the refusal of the request must not
 * roll back the count.
 */
@ApplicationScoped
public class PasswordTries {

    @Inject
    Accounts accounts;

    @Inject
    Audit audit;

    @Inject
    ShanghaiClock clock;

    /** The hash to compare with. @throws Refusal {@code account.tries_over} with the minutes that it lasts, {@code account.disabled} */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public String hash(long accountId) {
        Account account = accounts.find(accountId).orElseThrow();
        account.requireUsable(clock.instant());
        return account.passwordHash();
    }

    /** Counts a try. @throws Refusal as {@link #hash}, when too many were made at once */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void count(long accountId, boolean right) {
        Account account = accounts.lock(accountId);
        account.requireUsable(clock.instant());
        if (right) {
            account.succeeded();
        } else {
            account.failed(clock.instant());
            audit.write("PASSWORD_WRONG", "ACCOUNT", accountId, null);
        }
    }
}
