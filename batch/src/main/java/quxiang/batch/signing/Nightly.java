package quxiang.batch.signing;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.Jobs;

/** Starts the end of invitations every night, soon after the deadlines of the day before have passed. */
@Singleton
@Startup
@RunAs("SYSTEM")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Nightly {

    /** The hour and minute in Asia/Shanghai at which the job starts. */
    public static final String AT = "00:05";

    @Resource
    TimerService timers;

    @Inject
    Jobs jobs;

    @Schedule(hour = "0", minute = "5", second = "0", timezone = "Asia/Shanghai", persistent = false)
    void expire() {
        jobs.start(JobName.EXPIRE_INVITATIONS, new Properties());
    }

    /** When the job starts next. */
    public Instant next() {
        return timers.getTimers().stream()
                .map(Timer::getNextTimeout)
                .map(Date::toInstant)
                .findFirst()
                .orElseThrow();
    }
}
