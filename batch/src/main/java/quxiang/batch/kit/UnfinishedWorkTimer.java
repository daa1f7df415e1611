package quxiang.batch.kit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;

/** Looks for uploads whose job went down, each kind by a timer of its own. */
@Startup
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UnfinishedWorkTimer {

    @Resource
    private TimerService timers;

    @Inject
    @Any
    private Instance<UnfinishedWork> works;

    /** Complete before the first timer is; one timer never looks twice at a time. */
    private final Map<JobName, UnfinishedImports> watched = new EnumMap<>(JobName.class);

    @PostConstruct
    void watch() {
        works.forEach(work -> watched.put(work.job(), new UnfinishedImports(work)));
        works.forEach(work -> timers.createIntervalTimer(
                work.firstLook().toMillis(), work.betweenLooks().toMillis(), new TimerConfig(work.job(), false)));
    }

    /** Looks once. */
    @Timeout
    public void look(Timer timer) {
        watched.get((JobName) timer.getInfo()).look();
    }
}
