package quxiang.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts for whoever watches the server what people did on this node since it started: {@code quxiang_audit_events_total} by action. */
@ApplicationScoped
class AuditEventCounter {

    @Inject
    MeterRegistry meters;

    /** The registry looks for a counter among all that there are; who counts thousands a second keeps them. */
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Audited audited) {
        counters.computeIfAbsent(audited.action(), action -> meters.counter("quxiang.audit.events", "action", action))
                .increment(audited.times());
    }
}
