package quxiang.batch.probe;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Properties;

/** Starts a job as an operator does, without parameters. */
@ApplicationScoped
public class ByHand {

    public long start(String job) {
        return BatchRuntime.getJobOperator().start(job, new Properties());
    }

    public boolean isOver(long execution) {
        return BatchRuntime.getJobOperator().getJobExecution(execution).getEndTime() != null;
    }
}
