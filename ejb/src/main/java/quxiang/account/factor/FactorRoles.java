package quxiang.account.factor;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** Says at the start who must have a second factor. A setting that names no role of ours stops the application here. */
@Startup
@Singleton
@PermitAll
public class FactorRoles {

    private static final System.Logger LOG = System.getLogger(FactorRoles.class.getName());

    @PostConstruct
    void tell() {
        LOG.log(System.Logger.Level.INFO, "a second factor is required of {0}", FactorPolicy.roles());
    }
}
