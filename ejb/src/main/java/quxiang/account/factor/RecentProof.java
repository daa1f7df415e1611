package quxiang.account.factor;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Duration;
import java.time.Instant;
import quxiang.account.Accounts;
import quxiang.account.caller.SessionStart;
import quxiang.common.Actor;
import quxiang.common.AskedAgain;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.host.Setting;

/** Stops what is grave when the second factor was proved too long ago (OWASP ASVS 5, 7.5.3). */
@AskedAgain
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class RecentProof {

    /** For so long a proof is good: {@code QUXIANG_ASKED_AGAIN_MINUTES}. */
    private static final Duration GOOD = Duration.ofMinutes(
            Setting.of("QUXIANG_ASKED_AGAIN_MINUTES").map(Long::valueOf).orElse(10L));

    @Inject
    Actor actor;

    @Inject
    Accounts accounts;

    @Inject
    SessionStart session;

    @Inject
    ShanghaiClock clock;

    /** @throws Refusal {@code account.asked_again} */
    @AroundInvoke
    Object require(InvocationContext call) throws Exception {
        if (actor.accountId() != null && !isRecent(session.factorAt()) && hasFactor(actor.accountId())) {
            throw new Refusal("account.asked_again");
        }
        return call.proceed();
    }

    private boolean isRecent(Instant proved) {
        return proved != null && clock.instant().isBefore(proved.plus(GOOD));
    }

    private boolean hasFactor(long accountId) {
        return accounts.find(accountId).filter(one -> one.factor().isSet()).isPresent();
    }
}
