package quxiang.account.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import java.util.concurrent.Callable;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.caller.RequestAddress;
import quxiang.account.caller.RequestDevice;
import quxiang.account.password.Passwords;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;

/** Signs people in from network addresses and devices of their own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInDesk {

    static final String PASSWORD = "wild plum over river";

    @Inject
    private SigningIn signingIn;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private RequestAddress address;

    @Inject
    private RequestDevice device;

    @Inject
    private ShanghaiClock clock;

    @PersistenceContext
    private EntityManager em;

    /** Somebody of the centre, with a name nobody else has. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public String newName() {
        String name = "c" + UUID.randomUUID().toString().substring(0, 20);
        accounts.add(Account.staff(Role.CENTRE, name, "评审员", passwords.hash(PASSWORD), clock.instant()));
        return name;
    }

    /** @return {@code in}, {@code wrong}, or the key of the refusal */
    public String tries(String from, String cookie, String name, String password) {
        address.from(from);
        device.shows(cookie);
        try {
            return signingIn.signIn(Role.CENTRE, name, password).isPresent() ? "in" : "wrong";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    /** The cookie that a browser has after signing in. */
    public String cookie(String from, String name) {
        address.from(from);
        if (signingIn.signIn(Role.CENTRE, name, PASSWORD).isEmpty()) {
            throw new IllegalStateException(name + " could not sign in");
        }
        return device.renewed().orElseThrow();
    }

    public long work(String from, String cookie, String name) {
        address.from(from);
        device.shows(cookie);
        return signingIn.work(Role.CENTRE, name);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void disable(String name) {
        em.createQuery("select a from Account a where a.username = :name", Account.class)
                .setParameter("name", name)
                .getSingleResult()
                .disable(clock.instant());
    }

    /** Does the work while somebody else holds the account's row. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public <T> T whileLocked(String name, Callable<T> work) throws Exception {
        em.createQuery("select a from Account a where a.username = :name", Account.class)
                .setParameter("name", name)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
        return work.call();
    }
}
