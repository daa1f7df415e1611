package quxiang.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.Jobs;
import quxiang.job.Forecast;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.list.ListParameters;

/** 预演: what a job would do with these parameters if it ran now; then 立即运行 with the same. */
@Named
@RequestScoped
public class OperatorForecast {

    @Inject
    private Jobs jobs;

    @Inject
    private ListParameters asked;

    @Inject
    private FlashRedirect done;

    private JobName job;
    private Forecast forecast;

    public JobName getJob() {
        if (job == null) {
            job = JobName.named(Optional.ofNullable(asked.text("job")).orElse(""));
        }
        return job;
    }

    public Forecast getForecast() {
        if (forecast == null) {
            forecast = jobs.forecast(getJob(), getJob().parameters(told()));
        }
        return forecast;
    }

    private Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        getJob().parameters().forEach(parameter -> told.put(parameter.name(), asked.text(parameter.name())));
        return told;
    }

    /** 立即运行. */
    public void start() {
        jobs.startByHand(getJob(), told(), null);
        done.go("operator/jobs.xhtml", "operator_jobs.message.started");
    }
}
