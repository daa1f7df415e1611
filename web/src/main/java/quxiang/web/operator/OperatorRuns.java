package quxiang.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import quxiang.batch.kit.JobName;
import quxiang.job.history.JobHistory;
import quxiang.job.history.RunRow;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.text.Label;

/** 运行记录: all runs, by job and state. */
@Named
@RequestScoped
public class OperatorRuns {

    @Inject
    private JobHistory history;

    @Inject
    private ListParameters asked;

    @Inject
    private ListTable table;

    @Inject
    private Label label;

    public ListRows<RunRow> getRows() {
        return table.rows((order, page) -> history.page(asked.text("job"), asked.text("state"), page));
    }

    public List<SelectOption> getJobs() {
        return Arrays.stream(JobName.values())
                .map(job -> new SelectOption(job.id(), job.id() + " · " + label.of(job)))
                .toList();
    }

    public List<SelectOption> getStates() {
        return Stream.of("STARTED", "COMPLETED", "STOPPED", "FAILED", "INTERRUPTED", "REFUSED", "SKIPPED")
                .map(state -> new SelectOption(state, label.say("operator_jobs.status." + state)))
                .toList();
    }
}
