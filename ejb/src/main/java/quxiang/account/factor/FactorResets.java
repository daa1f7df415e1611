package quxiang.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import quxiang.account.Account;
import quxiang.account.session.SignIns;
import quxiang.audit.Audit;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;

/** Takes away the second factor of somebody who lost it. Those do it who know the person, for a reason. */
@ApplicationScoped
public class FactorResets {

    @Inject
    SignIns signIns;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /**
     * Removes it, in the caller's transaction; sessions that are open end.
     *
     * @throws Refusal {@code account.factor_none}
     */
    public void reset(Account account, String reason) {
        if (!account.factor().isSet()) {
            throw new Refusal("account.factor_none");
        }
        account.dropFactor();
        account.endSessions(clock.instant());
        signIns.endOthers(account.id(), null);
        audit.write("FACTOR_RESET", "ACCOUNT", account.id(), reason);
    }
}
