package quxiang.batch.upkeep;

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
import quxiang.batch.kit.SystemRunner;
import quxiang.upkeep.hash.RenewingHashes;

/** Tells each server by which key persons are hashed. It asks every few seconds, because another may replace it. */
@Startup
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HashKeyTimer {

    private static final System.Logger LOG = System.getLogger(HashKeyTimer.class.getName());
    private static final long FIRST_LOOK = 1_000;
    private static final long BETWEEN_LOOKS = 4_000;

    @Resource
    private TimerService timers;

    @Inject
    private SystemRunner system;

    @Inject
    private RenewingHashes renewing;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(FIRST_LOOK, BETWEEN_LOOKS, new TimerConfig("key of hashes", false));
    }

    /** Looks once. */
    @Timeout
    public void look() {
        try {
            system.runOutside(renewing::learn);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "cannot learn by which key persons are hashed", e);
        }
    }
}
