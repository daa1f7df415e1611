package quxiang.audit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Counts for whoever watches the server what people did on this node since it started: {@code quxiang_deeds_total} by action. */
@ApplicationScoped
class AuditCounter {

    @Inject
    MeterRegistry meters;

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Audited audited) {
        meters.counter("quxiang.deeds", "action", audited.action()).increment();
    }
}
