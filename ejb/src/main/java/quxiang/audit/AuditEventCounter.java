package quxiang.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts the audit events of this node since it started, by action. The metric is {@code quxiang_audit_events_total},
 * for whoever watches the server.
 */
@ApplicationScoped
class AuditEventCounter {

    @Inject
    MeterRegistry meters;

    /**
     * A cache of the counters. The registry searches all its meters for one, which is too slow for thousands of events
     * a second.
     */
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Audited audited) {
        counters.computeIfAbsent(audited.action(), action -> meters.counter("quxiang.audit.events", "action", action))
                .increment(audited.times());
    }
}
