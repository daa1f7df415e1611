package quxiang.batch.kit;

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
import quxiang.common.ShanghaiClock;

/**
 * Looks several times a minute for jobs that are due. The first look is soon after the server has started, for runs
 * that were missed.
 */
@Startup
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScheduleTimer {

    private static final System.Logger LOG = System.getLogger(ScheduleTimer.class.getName());
    private static final long FIRST_LOOK = 8_000;
    private static final long BETWEEN_LOOKS = 10_000;

    @Resource
    private TimerService timers;

    @Inject
    private DueJobs due;

    @Inject
    private ShanghaiClock clock;

    private boolean introduced;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(FIRST_LOOK, BETWEEN_LOOKS, new TimerConfig("schedules of jobs", false));
    }

    /** Looks once. */
    @Timeout
    public void look() {
        try {
            if (!introduced) {
                due.introduce();
                introduced = true;
            }
            due.run(clock.instant());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "cannot look for jobs that are due now", e);
        }
    }
}
