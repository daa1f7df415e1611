package quxiang.batch.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import quxiang.school.HolidayEntered;

/** Starts moving deadlines as soon as a holiday is entered. */
@ApplicationScoped
class HolidayStarts {

    @Inject
    PostponingAsSystem postponing;

    void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) HolidayEntered entered) {
        postponing.start();
    }
}
