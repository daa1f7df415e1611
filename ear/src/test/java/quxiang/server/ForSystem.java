package quxiang.server;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;

/** Stands for every use case that only the system may call. */
@Stateless
@RolesAllowed("SYSTEM")
public class ForSystem {

    @Resource
    private SessionContext context;

    public String whoActs() {
        return context.getCallerPrincipal().getName() + " as SYSTEM: " + context.isCallerInRole("SYSTEM")
                + ", as OPERATOR: " + context.isCallerInRole("OPERATOR");
    }
}
