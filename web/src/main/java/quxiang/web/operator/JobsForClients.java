package quxiang.web.operator;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quxiang.account.caller.ActingClient;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.Jobs;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.job.Forecast;
import quxiang.job.client.AdmittingClients;
import quxiang.job.client.ClientRow;
import quxiang.job.history.JobHistory;
import quxiang.job.history.JobLog;
import quxiang.job.history.LogLine;
import quxiang.job.history.RunOrigin;
import quxiang.job.history.RunOriginKind;
import quxiang.job.history.RunRow;
import quxiang.job.schedule.ScheduleRow;
import quxiang.job.schedule.SchedulingJobs;

/** What programs may do: only with a valid token, only with their jobs. Reachable from this module only. */
@Stateless
@RunAs("SYSTEM")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobsForClients {

    @Inject
    private AdmittingClients admitting;

    @Inject
    private ActingClient acting;

    @Inject
    private CallingClient calling;

    @Inject
    private Jobs jobs;

    @Inject
    private JobHistory history;

    @Inject
    private JobLog log;

    @Inject
    private SchedulingJobs scheduling;

    /** The client that shows this token, if the token is valid. */
    public Optional<ClientRow> admit(String token, String address) {
        Optional<ClientRow> client = admitting.admit(token, address);
        client.ifPresent(row -> {
            acting.is(row.name());
            calling.is(row);
        });
        return client;
    }

    /** Writes down a call and its answer. */
    public void called(String call, int status) {
        if (calling.row() != null) {
            admitting.called(calling.row().id(), call, status);
        }
    }

    /** The jobs that the program may drive. */
    public List<JobName> jobs() {
        return List.of(JobName.values()).stream()
                .filter(job -> calling.row() != null && calling.row().may(job.id()))
                .toList();
    }

    public Optional<ScheduleRow> schedule(JobName job) {
        return scheduling.find(allowed(job).id());
    }

    public Optional<RunRow> last(JobName job) {
        return history.page(allowed(job).id(), null, new PageRequest(0, 1)).rows().stream()
                .findFirst();
    }

    public RunRow start(JobName job, Map<String, String> told) {
        return ofExecution(jobs.startByHand(allowed(job), told, origin()));
    }

    public Forecast forecast(JobName job, Map<String, String> told) {
        return jobs.forecast(allowed(job), job.parameters(told));
    }

    public Page<RunRow> runs(JobName job, String state, PageRequest request) {
        return history.page(allowed(job).id(), state, request);
    }

    public RunRow run(long id) {
        RunRow run = history.find(id).orElseThrow(() -> new Refusal("job.not_found", String.valueOf(id)));
        allowed(JobName.named(run.job()));
        return run;
    }

    public List<LogLine> log(long id) {
        RunRow run = run(id);
        return run.executionId() == null ? List.of() : log.of(run.executionId());
    }

    public RunRow stop(long id) {
        jobs.stop(execution(id, "job.not_running"));
        return run(id);
    }

    public RunRow restart(long id) {
        return ofExecution(jobs.restart(execution(id, "job.complete"), origin()));
    }

    private long execution(long id, String refusal) {
        RunRow run = run(id);
        if (run.executionId() == null) {
            throw new Refusal(refusal);
        }
        return run.executionId();
    }

    private RunRow ofExecution(long execution) {
        return history.ofExecution(execution).orElseThrow();
    }

    private JobName allowed(JobName job) {
        if (calling.row() == null || !calling.row().may(job.id())) {
            throw new Refusal("job.client.scope", job.id());
        }
        return job;
    }

    private RunOrigin origin() {
        return new RunOrigin(RunOriginKind.CLIENT, calling.row().name(), null);
    }
}
