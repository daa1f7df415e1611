package quxiang.batch.kit;

import java.util.Properties;
import quxiang.job.Forecast;

/** 预演 of a job: a bean of this type tells what the job would do, and changes nothing. */
public interface DryRun {

    /** Of which job. */
    JobName job();

    /** @param told the job's parameters */
    Forecast forecast(Properties told);
}
