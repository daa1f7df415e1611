package quxiang.batch.signing;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.IntUnaryOperator;
import quxiang.batch.kit.SystemRunner;
import quxiang.signing.reminder.SendingReminders;

/** The job {@code send-reminders}. Each transaction tells some hundred; a restart simply looks again. */
@Named
@Dependent
public class SentReminders extends AbstractBatchlet {

    private static final int AT_ONCE = 500;

    @Inject
    SystemRunner system;

    @Inject
    SendingReminders reminders;

    private volatile boolean stopped;

    @Override
    public String process() {
        return "LETTERS " + all(reminders::letters) + " RESCISSIONS " + all(reminders::rescissions) + " ENDED "
                + all(reminders::ended);
    }

    private long all(IntUnaryOperator some) {
        long sum = 0;
        int told = AT_ONCE;
        while (!stopped && told == AT_ONCE) {
            told = system.callOutside(() -> some.applyAsInt(AT_ONCE));
            sum += told;
        }
        return sum;
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
