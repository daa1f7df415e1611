package quxiang.account.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.caller.KnownDevices;
import quxiang.account.caller.NetworkPlace;
import quxiang.account.caller.RequestAddress;
import quxiang.account.password.Passwords;
import quxiang.account.session.SignInOutcome;
import quxiang.account.session.SignIns;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;

/**
 * 用户登录. A wrong name and a wrong password get the same answer after the same time, also when there were too many. The
 * password is hashed outside of any transaction, so that nobody waits for it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SigningIn {

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    SignInLimit limit;

    @Inject
    KnownDevices devices;

    @Inject
    RequestAddress address;

    @Inject
    Admission admission;

    @Inject
    SignIns signIns;

    @Inject
    ShanghaiClock clock;

    /** The work that this browser has to prove to sign in under a name; 0 for none. */
    public long work(Role door, String name) {
        String typed = name == null ? "" : name.strip();
        return limit.work(attempt(door, typed, found(door, typed)));
    }

    /**
     * @param door the sign-in page: EMPLOYER, GRADUATE, SCHOOL, or CENTRE for the centre's staff and operators
     * @return who it is, to be asked for the second factor if there is one, or empty for a wrong name or password
     * @throws Refusal {@code account.locked} with the minutes that it lasts and {@code account.too_many_failures}, for any name;
     *     {@code account.disabled} and {@code account.awaits_school} after the right password; {@code account.busy}
     */
    public Optional<CallerRow> signIn(Role door, String name, String password) {
        String typed = name.strip();
        Optional<Account> found = found(door, typed);
        SignInLimit.Attempt attempt = attempt(door, typed, found);
        limit.requireOpen(attempt);
        if (!passwords.matches(password, found.map(Account::passwordHash).orElse(null))) {
            count(attempt, found.map(Account::id).orElse(null));
            return Optional.empty();
        }
        // Of many tries that were made at once, those count whose answers came first.
        limit.requireOpen(attempt);
        Account account = found.orElseThrow();
        if (account.isDisabled()) {
            throw new Refusal("account.disabled");
        }
        account.requireAdmitted();
        if (account.factor().isSet()) {
            HalfSignIn half = attempt.half(account.id(), clock.instant());
            return Optional.of(new CallerRow(account.id(), account.roles(), null, half, false));
        }
        return Optional.of(admission.of(attempt, account, false));
    }

    private void count(SignInLimit.Attempt attempt, Long accountId) {
        try {
            limit.failed(attempt, accountId);
        } catch (UnableToExecuteStatementException twoFirstOnes) {
            // Of two that begin a count at once one waits for the other's row and then finds it there.
            limit.failed(attempt, accountId);
        }
        if (accountId != null) {
            signIns.failed(accountId, SignInOutcome.WRONG_PASSWORD);
        }
    }

    private Optional<Account> found(Role door, String typed) {
        return typed.isEmpty() ? Optional.empty() : accounts.signingIn(Accounts.behind(door), typed);
    }

    private SignInLimit.Attempt attempt(Role door, String typed, Optional<Account> found) {
        String device = found.flatMap(devices::of).orElse(null);
        return limit.attempt(door.name(), typed.toLowerCase(Locale.ROOT), NetworkPlace.of(address.address()), device);
    }
}
