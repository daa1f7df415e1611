package quxiang.account.signin;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import quxiang.account.code.OneTimeCodes;
import quxiang.host.Setting;

/** Warns at the start that behind a proxy everybody would have the same address. */
@Startup
@Singleton
@PermitAll
public class ProxyWarning {

    private static final System.Logger LOG = System.getLogger(ProxyWarning.class.getName());

    @PostConstruct
    void warn() {
        boolean production =
                Setting.of("QUXIANG_PRODUCTION").filter("true"::equals).isPresent();
        boolean proxy =
                Setting.of("QUXIANG_BEHIND_PROXY").filter("true"::equals).isPresent();
        if (production && !proxy) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "QUXIANG_BEHIND_PROXY is not true: should this server stand behind a proxy, all people have one address and"
                            + " share {0} codes a day and {1} wrong passwords an hour",
                    OneTimeCodes.aDayPerAddress(),
                    SignInLimit.anHour());
        }
    }
}
