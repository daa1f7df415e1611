package quxiang.account.factor;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.caller.RequestAddress;
import quxiang.account.caller.SessionStart;
import quxiang.account.password.Passwords;
import quxiang.account.signin.CallerRow;
import quxiang.account.signin.FinishingSignIns;
import quxiang.account.signin.HalfSignIn;
import quxiang.account.signin.SigningIn;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.job.client.JobClients;

/** Makes people of the administration, signs them in by two steps, and calls what is grave in a session of theirs. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FactorDesk {

    static final String PASSWORD = "wild plum over river";

    @Inject
    private SigningIn signingIn;

    @Inject
    private FinishingSignIns finishing;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private RequestAddress address;

    @Inject
    private SessionStart session;

    @Inject
    private JobClients clients;

    @Inject
    private ShanghaiClock clock;

    /** Somebody with a name nobody else has, and a number. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Account add(Role role) {
        String name = "f" + UUID.randomUUID().toString().substring(0, 20);
        Account account = Account.staff(role, name, "运维员", passwords.hash(PASSWORD), clock.instant());
        account.reachableAt("15%09d".formatted(Math.abs(name.hashCode() % 1_000_000_000)));
        accounts.add(account);
        return account;
    }

    /** The first step. */
    public CallerRow signIn(String name) {
        address.from("10.9.8.7");
        return signingIn.signIn(Role.CENTRE, name, PASSWORD).orElseThrow();
    }

    /** @return {@code in}, {@code wrong}, or the key of the refusal */
    public String finish(HalfSignIn half, String code) {
        address.from("10.9.8.7");
        try {
            return finishing
                    .finish(half, code)
                    .map(one -> one.isIn() ? "in" : "half")
                    .orElse("wrong");
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    /** A token for a program, by somebody whose session has proved a factor so long ago; {@code null} for never. */
    public String issue(Duration ago) {
        session.was(clock.instant());
        if (ago != null) {
            session.proved(clock.instant().minus(ago));
        }
        try {
            clients.issue("data centre", List.of(), clock.today().plusDays(7));
            return "issued";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void changePassword(long id) {
        accounts.lock(id).changePassword(passwords.hash(PASSWORD), clock.instant());
    }
}
