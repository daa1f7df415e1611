package quxiang.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.batch.kit.Jobs;
import quxiang.common.Refusal;
import quxiang.job.history.JobHistory;
import quxiang.job.history.JobLog;
import quxiang.job.history.LogLine;
import quxiang.job.history.RunRow;
import quxiang.job.history.StepRow;
import quxiang.statistics.RejectedRows;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.list.ListParameters;

/** One run of a job: its parameters, its progress, its log and the rows it refused. */
@Named
@RequestScoped
public class OperatorJob {

    private static final String HERE = "operator/job.xhtml?id=";

    @Inject
    private JobHistory history;

    @Inject
    private JobLog log;

    @Inject
    private RejectedRows rejectedRows;

    @Inject
    private Jobs jobs;

    @Inject
    private ListParameters asked;

    @Inject
    private FlashRedirect done;

    private RunRow run;
    private Long rejected;

    public RunRow getRun() {
        if (run == null) {
            String id = asked.text("id");
            run = id == null || !id.matches("\\d{1,18}")
                    ? null
                    : history.find(Long.parseLong(id)).orElse(null);
            if (run == null) {
                throw new Refusal("job.not_found", id == null ? "" : id);
            }
        }
        return run;
    }

    public List<StepRow> getSteps() {
        return getRun().executionId() == null ? List.of() : history.steps(getRun().executionId());
    }

    public List<LogLine> getLines() {
        return getRun().executionId() == null ? List.of() : log.of(getRun().executionId());
    }

    /** How many rows it refused. */
    public long getRejected() {
        if (rejected == null) {
            rejected = rejectedRows.count(getRun().job(), getRun().subject());
        }
        return rejected;
    }

    /** 停止. */
    public void stop() {
        jobs.stop(getRun().executionId());
        done.go(HERE + getRun().id(), "operator_jobs.message.stopping");
    }

    /** 重新启动: leads to the run that goes on. */
    public void restart() {
        long execution = jobs.restart(getRun().executionId());
        done.go(HERE + history.ofExecution(execution).orElseThrow().id(), "operator_jobs.message.restarted");
    }
}
