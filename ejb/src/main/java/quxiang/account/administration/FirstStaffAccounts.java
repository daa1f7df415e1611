package quxiang.account.administration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.password.Passwords;
import quxiang.common.MobileNumber;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.host.Setting;
import quxiang.notice.channel.DemoMessages;

/**
 * Creates the first account of an installation that has none.
 *
 * <p>It is a security administrator, who appoints everybody else. Name, mobile number and password come from {@code
 * QUXIANG_FIRST_USER}, {@code QUXIANG_FIRST_MOBILE} and {@code QUXIANG_FIRST_PASSWORD}; no name is the same everywhere. Once there is any
 * account it does nothing, whatever is set.
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

    /** Fails, and with it the start of the application, when the name or number is missing or the password is too weak. */
    @PostConstruct
    void begin() {
        Optional<String> password = Setting.secret("QUXIANG_FIRST_PASSWORD");
        if (DemoMessages.isDemo() || password.isEmpty() || !accounts.isEmpty()) {
            return;
        }
        String username = required("QUXIANG_FIRST_USER", "[a-z][a-z0-9._-]{3,31}");
        String mobile = required("QUXIANG_FIRST_MOBILE", MobileNumber.SPELLING.pattern());
        Passwords.requireStrong(password.get(), username, mobile);
        Account account =
                Account.staff(Role.SECURITY, username, "安全管理员", passwords.hash(password.get()), clock.instant());
        account.reachableAt(mobile);
        accounts.add(account);
        LOG.log(System.Logger.Level.INFO, "made the first account: change its password, then appoint the others");
    }

    private static String required(String setting, String form) {
        return Setting.of(setting)
                .filter(value -> value.matches(form))
                .orElseThrow(() -> new IllegalStateException(
                        setting + " must be set with QUXIANG_FIRST_PASSWORD, in the form " + form));
    }
}
