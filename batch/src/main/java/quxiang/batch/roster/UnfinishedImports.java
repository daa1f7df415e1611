package quxiang.batch.roster;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import quxiang.roster.OpenImport;

/**
 * Carries on with imports that nobody carries on with: after a crash at once, and whenever one has stood still from one look to the next,
 * because another server went down or the database was away. Two servers that take up the same import do no harm: the later one has it.
 */
@Startup
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UnfinishedImports {

    private static final System.Logger LOG = System.getLogger(UnfinishedImports.class.getName());
    private static final long FIRST_LOOK = 1_000;
    private static final long BETWEEN_LOOKS = 20_000;
    private static final int ATTEMPTS = 8;

    @Resource
    private TimerService timers;

    @Inject
    private ImportingAsSystem importing;

    @Inject
    private RunningHere runningHere;

    private Map<Long, OpenImport> lastLook;

    @PostConstruct
    void watch() {
        timers.createIntervalTimer(FIRST_LOOK, BETWEEN_LOOKS, new TimerConfig("unfinished roster imports", false));
    }

    /** Looks once. */
    @Timeout
    public void look() {
        try {
            Map<Long, OpenImport> seen = new HashMap<>();
            for (OpenImport open : importing.unfinished()) {
                boolean stillness = lastLook == null || open.equals(lastLook.get(open.id()));
                if (stillness && open.fileIsHere() && !runningHere.is(open.id())) {
                    carryOn(open);
                }
                seen.put(open.id(), open);
            }
            if (lastLook == null) {
                importing.tidy();
            }
            lastLook = seen;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "cannot look for unfinished imports now", e);
        }
    }

    private void carryOn(OpenImport open) {
        LOG.log(System.Logger.Level.INFO, "import {0} goes on behind row {1}", open.id(), open.readRows());
        if (open.executionId().isEmpty()) {
            importing.start(open.id());
            return;
        }
        try {
            if (importing.attempts(open.executionId().get()) < ATTEMPTS) {
                importing.restart(open.executionId().get());
            } else {
                importing.fail(open.id(), ATTEMPTS + " attempts");
            }
        } catch (BatchRuntimeException lost) {
            // The record of the execution is gone or newer than the import's: the import itself knows where it is.
            LOG.log(System.Logger.Level.INFO, "import {0} begins a new job: {1}", open.id(), lost.getMessage());
            importing.start(open.id());
        }
    }
}
