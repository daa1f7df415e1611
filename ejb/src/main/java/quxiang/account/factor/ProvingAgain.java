package quxiang.account.factor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.account.caller.SessionStart;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;

/** 再次验证: who has a second factor proves it again before what is grave. */
@Stateless
@RolesAllowed({"EMPLOYER", "GRADUATE", "SCHOOL", "PROVINCE", "CENTRE", "OPERATOR", "SECURITY", "AUDITOR"})
public class ProvingAgain {

    @Inject
    Actor actor;

    @Inject
    FactorProofs proofs;

    @Inject
    SessionStart session;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /** @throws Refusal {@code account.factor_wrong}, {@code account.tries_over}, {@code account.not_allowed} when nobody is signed in */
    public void prove(String code) {
        if (actor.accountId() == null) {
            throw new Refusal("account.not_allowed");
        }
        if (!proofs.use(actor.accountId(), code)) {
            throw new Refusal("account.factor_wrong");
        }
        session.proved(clock.instant());
        audit.write("FACTOR_PROVED", "ACCOUNT", actor.accountId(), null);
    }
}
