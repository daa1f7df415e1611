package quxiang.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.caller.RequestAddress;
import quxiang.account.password.PasswordTries;
import quxiang.audit.Audit;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;

/**
 * Judges what somebody types as 动态口令 or 恢复码. A try has a transaction of its own: no refusal takes back that a code was used, or that a
 * wrong one was told. Five wrong ones in a row stop the account's tries for a quarter of an hour, wherever they come from, as wrong
 * passwords of who is signed in do: who gets so far knows the password.
 */
@ApplicationScoped
public class FactorProofs {

    @Inject
    Accounts accounts;

    @Inject
    Seal seal;

    @Inject
    RecoveryCodes recovery;

    @Inject
    RequestAddress address;

    @Inject
    PasswordTries tries;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /**
     * Uses a code.
     *
     * @return whether it was right
     * @throws Refusal {@code account.tries_over} with the minutes that it lasts, {@code account.disabled}
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean use(long accountId, String typed) {
        Account account = accounts.lock(accountId);
        account.requireUsable(clock.instant());
        boolean right = account.factor().isSet() && isRight(account, typed == null ? "" : typed);
        tries.count(account, right, "FACTOR_WRONG");
        return right;
    }

    private boolean isRight(Account account, String typed) {
        String digits = typed.replaceAll("\\s", "");
        if (RecoveryCodes.isOne(digits)) {
            boolean there = account.factor().useRecovery(recovery.hash(account.id(), digits));
            if (there) {
                audit.writeOf(
                        account.actor(address.address(), null, null),
                        "RECOVERY_CODE_USED",
                        "ACCOUNT",
                        account.id(),
                        null);
            }
            return there;
        }
        byte[] secret = seal.openBytes(
                SealPurpose.FACTOR, owner(account.id()), account.factor().sealed());
        OptionalLong step =
                Totp.matching(secret, digits, clock.instant(), account.factor().step());
        step.ifPresent(account.factor()::use);
        return step.isPresent();
    }

    /** Whose a sealed secret is. */
    static String owner(long accountId) {
        return "factor of account " + accountId;
    }
}
