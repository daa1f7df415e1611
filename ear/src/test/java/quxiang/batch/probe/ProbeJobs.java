package quxiang.batch.probe;

import jakarta.annotation.security.PermitAll;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.JobExecution;
import jakarta.ejb.Stateless;
import java.util.Properties;

/** Starts the probe from the module that its XML is in. */
@Stateless
@PermitAll
public class ProbeJobs {

    public long start() {
        return BatchRuntime.getJobOperator().start("probe", new Properties());
    }

    public JobExecution execution(long id) {
        return BatchRuntime.getJobOperator().getJobExecution(id);
    }
}
