package quxiang.server;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;
import quxiang.common.Role;

/** Acts in a test as somebody who has signed in. */
public final class Callers {

    private Callers() {}

    /**
     * Does the work as this account in this role, each time in a request of its own, as if a page had called it.
     *
     * @throws Exception what the work throws
     */
    public static <T> T as(Role role, long accountId, Callable<T> work) throws Exception {
        SecurityIdentity identity = identity(role, accountId);
        FutureTask<T> task = new FutureTask<>(() -> identity.runAs(work));
        Thread request = new Thread(task);
        request.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        request.start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception exception ? exception : e;
        }
    }

    /** Who has signed in with this account in this role: for threads of one's own, in which each call of a bean is a request of its own. */
    public static SecurityIdentity identity(Role role, long accountId) {
        return SecurityDomain.getCurrent()
                .createAdHocIdentity(String.valueOf(accountId))
                .withDefaultRoleMapper(RoleMapper.constant(Roles.of(role.name())));
    }
}
