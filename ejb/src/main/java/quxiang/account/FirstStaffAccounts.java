package quxiang.account;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.host.Setting;
import quxiang.notice.channel.DemoMessages;

/**
 * Creates the first two accounts of an installation that has none. They are {@code centre1}, who admits schools and
 * reviews units, and {@code operator1}, with the password of {@code QUXIANG_FIRST_PASSWORD}. Once there is any account
 * it does nothing, whatever is set.
 */
@Startup
@Singleton
@PermitAll
@DependsOn("Migrations")
public class FirstStaffAccounts {

    private static final System.Logger LOG = System.getLogger(FirstStaffAccounts.class.getName());

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    ShanghaiClock clock;

    /** Fails, and with it the start of the application, when the password is too weak. */
    @PostConstruct
    void begin() {
        Optional<String> password = Setting.secret("QUXIANG_FIRST_PASSWORD");
        if (DemoMessages.isDemo() || password.isEmpty() || !accounts.isEmpty()) {
            return;
        }
        add(Role.CENTRE, "centre1", "中心管理员", password.get());
        add(Role.OPERATOR, "operator1", "运维值班员", password.get());
        LOG.log(System.Logger.Level.INFO, "made the first accounts, centre1 and operator1: change their passwords");
    }

    private void add(Role role, String username, String name, String password) {
        Passwords.requireStrong(password, username);
        accounts.add(Account.staff(role, username, name, passwords.hash(password), clock.instant()));
    }
}
