package quxiang.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;

/**
 * Counts wrong passwords of somebody who is signed in. It has its own transaction: the refusal of the request must not
 * roll back the count.
 */
@ApplicationScoped
class PasswordTries {

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    ShanghaiClock clock;

    /** @throws Refusal {@code account.locked} with the minutes that it lasts, {@code account.disabled} */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean isRight(long accountId, String password) {
        Account account = accounts.lock(accountId);
        account.requireUsable(clock.instant());
        boolean right = passwords.matches(password, account.passwordHash());
        if (right) {
            account.succeeded();
        } else {
            account.failed(clock.instant());
        }
        return right;
    }
}
