package quxiang.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import quxiang.audit.Audit;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;

/** 用户登录. A wrong name and a wrong password get the same answer after the same time. */
@Stateless
@PermitAll
public class SigningIn {

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    @Inject
    ProofOfWork proofs;

    /**
     * @param door the sign-in page: EMPLOYER, GRADUATE, SCHOOL, or CENTRE for the centre's staff and operators
     * @return who it is, or empty for a wrong name or password; the count of wrong tries is kept, which a refusal would roll back
     * @throws Refusal {@code account.locked} with the minutes that it lasts, {@code account.disabled}
     */
    public Optional<CallerRow> signIn(Role door, String name, String password) {
        Instant now = clock.instant();
        Optional<Account> found = accounts.signingIn(Accounts.behind(door), name.strip());
        found.ifPresent(account -> account.requireUsable(now));
        if (!passwords.matches(password, found.map(Account::passwordHash).orElse(null))) {
            proofs.failed();
            found.ifPresent(account -> {
                account.failed(now);
                audit.write("SIGN_IN_FAILED", "ACCOUNT", account.id(), null);
            });
            return Optional.empty();
        }
        Account account = found.orElseThrow();
        account.succeeded();
        audit.write("SIGNED_IN", "ACCOUNT", account.id(), null);
        return Optional.of(new CallerRow(account.id(), account.role()));
    }
}
