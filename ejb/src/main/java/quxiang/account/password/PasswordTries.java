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
            // Or whoever knows the password would guess codes without end.
            account.passwordWasRight();
        } else {
            count(account, false, "PASSWORD_WRONG");
        }
    }

    /** Counts a try of something else that is told besides the password. @param wrong what the record says of a wrong one */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void count(long accountId, boolean right, String wrong) {
        Account account = accounts.lock(accountId);
        account.requireUsable(clock.instant());
        count(account, right, wrong);
    }

    /** Counts a try within the transaction that judges it, which holds the account's row. */
    public void count(Account account, boolean right, String wrong) {
        if (right) {
            account.succeeded();
        } else {
            account.failed(clock.instant());
            audit.write(wrong, "ACCOUNT", account.id(), null);
        }
    }
}
