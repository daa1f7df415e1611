package quxiang.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import quxiang.batch.kit.JobName;
import quxiang.common.ShanghaiClock;
import quxiang.job.client.ClientRow;
import quxiang.job.client.JobClients;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.text.Label;

/** 接口令牌: programs that may drive jobs. A token is shown once, on the page that answers the form. */
@Named
@RequestScoped
public class OperatorClients {

    private static final int DAYS = 180;

    @Inject
    private JobClients clients;

    @Inject
    private Label label;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private FlashRedirect done;

    private String name;
    private List<String> jobs = List.of();
    private LocalDate lastDay;
    private Long row;
    private String token;
    private List<ClientRow> rows;

    public List<ClientRow> getRows() {
        if (rows == null) {
            rows = clients.all();
        }
        return rows;
    }

    public List<SelectOption> getChoices() {
        return Arrays.stream(JobName.values())
                .map(job -> new SelectOption(job.id(), job.id() + " · " + label.of(job)))
                .toList();
    }

    /** How a token stands. */
    public String state(ClientRow client) {
        if (client.usable()) {
            return "ACTIVE";
        }
        return client.revokedAt() == null ? "EXPIRED" : "REVOKED";
    }

    /** The jobs that a token is for. */
    public String jobsOf(ClientRow client) {
        return String.join(" ", client.jobs());
    }

    public void issue() {
        token = clients.issue(name, jobs, getLastDay());
        rows = null;
        name = null;
        jobs = List.of();
    }

    public void revoke() {
        clients.revoke(row);
        done.go("operator/clients.xhtml", "operator_clients.message.revoked");
    }

    /** The token that was just issued, or {@code null}. */
    public String getToken() {
        return token;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<String> getJobs() {
        return jobs;
    }

    public void setJobs(List<String> jobs) {
        this.jobs = jobs == null ? List.of() : List.copyOf(jobs);
    }

    public LocalDate getLastDay() {
        return lastDay == null ? clock.today().plusDays(DAYS) : lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public Long getRow() {
        return row;
    }

    public void setRow(Long row) {
        this.row = row;
    }
}
