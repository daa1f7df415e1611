package quxiang.batch.intake;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.intake.IntakeProgress;

/**
 * Carries on with tables that stood still from one look to the next, because a server went down or the database was away. Two jobs at the same
 * rows do no harm: one of them is turned away.
 */
@Startup
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UnfinishedIntakes {

    private static final System.Logger LOG = System.getLogger(UnfinishedIntakes.class.getName());
    private static final long FIRST_LOOK = 2_000;
    private static final long BETWEEN_LOOKS = 20_000;

    @Resource
    private TimerService timers;

    @Inject
    private TakingAsSystem taking;

    private List<IntakeProgress> lastLook;

    @PostConstruct
    void watch() {
        timers.createIntervalTimer(FIRST_LOOK, BETWEEN_LOOKS, new TimerConfig("unfinished intakes", false));
    }

    /** Looks once. */
    @Timeout
    public void look() {
        try {
            List<IntakeProgress> seen = taking.open();
            for (IntakeProgress open : seen) {
                if (lastLook == null || lastLook.contains(open)) {
                    LOG.log(System.Logger.Level.INFO, "table {0} goes on behind row {1}", open.id(), open.read());
                    taking.start(open.kind(), open.id());
                }
            }
            lastLook = seen;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "cannot look for unfinished tables now", e);
        }
    }
}
