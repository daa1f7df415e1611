package quxiang.batch.audit;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.audit.VerifyingAuditChain;
import quxiang.batch.kit.SystemRunner;

/**
 * Checks the hash chain of the audit log, ten thousand events in each transaction. A stopped or killed check resumes
 * where it was.
 */
@Named
@Dependent
public class WalkedChain extends AbstractBatchlet {

    private static final int AT_ONCE = 10_000;

    @Inject
    SystemRunner system;

    @Inject
    VerifyingAuditChain chain;

    private volatile boolean stopped;

    @Override
    public String process() {
        long check = system.callOutside(chain::begin);
        boolean more = true;
        while (more && !stopped) {
            more = system.callOutside(() -> chain.walk(check, AT_ONCE));
        }
        return null;
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
