package quxiang.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import quxiang.account.password.PasswordTries;
import quxiang.account.password.Passwords;
import quxiang.common.Refusal;

/** Asks who is signed in for the password once more, before what concerns the account itself. */
@ApplicationScoped
class OwnPassword {

    @Inject
    PasswordTries tries;

    @Inject
    Passwords passwords;

    /** @throws Refusal {@code account.password_wrong}, {@code account.tries_over} */
    void require(long accountId, String password) {
        boolean right = passwords.matches(password == null ? "" : password, tries.hash(accountId));
        tries.count(accountId, right);
        if (!right) {
            throw new Refusal("account.password_wrong");
        }
    }
}
