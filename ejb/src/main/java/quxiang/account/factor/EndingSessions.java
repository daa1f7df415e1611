package quxiang.account.factor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.caller.SessionStart;
import quxiang.account.session.SignIns;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;

/**
 * 在其他设备上退出: ends sessions elsewhere, by the password (ASVS 5.0, 7.5.2).
 *
 * <p>Whoever finds a browser open cannot shut out its owner.
 */
@Stateless
@RolesAllowed({"EMPLOYER", "GRADUATE", "SCHOOL", "PROVINCE", "CENTRE", "OPERATOR", "SECURITY", "AUDITOR"})
public class EndingSessions {

    @Inject
    Actor actor;

    @Inject
    Accounts accounts;

    @Inject
    OwnPassword ownPassword;

    @Inject
    SignIns signIns;

    @Inject
    SessionStart session;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /**
     * Every session but this one ends with its next request.
     *
     * @return how many were open
     * @throws Refusal {@code account.password_wrong}, {@code account.tries_over}
     */
    public int endOthers(String password) {
        long self = actor.accountId();
        ownPassword.require(self, password);
        Account own = accounts.lock(self);
        own.endSessions(clock.instant());
        int ended = signIns.endOthers(self, session.signIn());
        audit.write("SESSIONS_ENDED", "ACCOUNT", self, String.valueOf(ended));
        return ended;
    }
}
