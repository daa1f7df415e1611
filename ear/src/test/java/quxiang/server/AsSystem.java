package quxiang.server;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The way from a job, which nobody signed in for, to what only the system may do. */
@Stateless
@PermitAll
@RunAs("SYSTEM")
public class AsSystem {

    @Inject
    private ForSystem guarded;

    public String whoActs() {
        return guarded.whoActs();
    }
}
