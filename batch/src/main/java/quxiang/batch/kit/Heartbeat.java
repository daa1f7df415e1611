package quxiang.batch.kit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;

/** Renews this server's leases, and looks for orphaned executions, whose server is gone. */
@Startup
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Heartbeat {

    private static final System.Logger LOG = System.getLogger(Heartbeat.class.getName());
    private static final long BEAT = 5_000;
    private static final int BEATS_A_LOOK = 12;

    @Resource
    private TimerService timers;

    @Inject
    private ExecutionGuard guarding;

    @Inject
    private OrphanedExecutions interrupted;

    @Inject
    private RunningHere runningHere;

    private final AtomicLong beats = new AtomicLong();

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(0, BEAT, new TimerConfig("heartbeat of jobs", false));
    }

    /** Beats once. */
    @Timeout
    public void beat() {
        try {
            guarding.beat(runningHere.all());
            if (beats.getAndIncrement() % BEATS_A_LOOK == 0) {
                interrupted.recogniseAll();
            } else {
                interrupted.recognise();
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the leases of jobs cannot be renewed now", e);
        }
    }
}
