package quxiang.batch.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Properties;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.Jobs;
import quxiang.batch.kit.SystemRunner;
import quxiang.school.HolidayEntered;

/** Starts moving deadlines as soon as a holiday is entered. */
@ApplicationScoped
class HolidayStarts {

    @Inject
    SystemRunner system;

    @Inject
    Jobs jobs;

    /** A job that already runs reads the holidays anew for each part of its work. */
    void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) HolidayEntered entered) {
        system.runOutside(() -> jobs.startUnlessRunning(JobName.MOVE_DEADLINES, new Properties()));
    }
}
