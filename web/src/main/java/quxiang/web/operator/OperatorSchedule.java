package quxiang.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import quxiang.batch.kit.JobName;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.job.schedule.JobSchedule;
import quxiang.job.schedule.ScheduleKind;
import quxiang.job.schedule.ScheduleRow;
import quxiang.job.schedule.SchedulingJobs;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.list.ListParameters;

/** 运行计划: when a job runs by itself; the next runs are shown before it is saved. */
@Named
@RequestScoped
public class OperatorSchedule {

    private static final int SHOWN = 3;

    @Inject
    private SchedulingJobs scheduling;

    @Inject
    private ListParameters asked;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private FlashRedirect done;

    private JobName job;
    private ScheduleRow row;
    private ScheduleKind kind;
    private String time;
    private String every;
    private String days;
    private String hours;
    private String minutes;
    private Boolean catchUp;
    private Integer version;
    private JobSchedule previewed;

    public JobName getJob() {
        if (job == null) {
            job = JobName.named(Optional.ofNullable(asked.text("job")).orElse(""));
        }
        return job;
    }

    public ScheduleRow getRow() {
        if (row == null) {
            row = scheduling.find(getJob().id()).orElseThrow(() -> new Refusal("job.not_found", getJob().id()));
        }
        return row;
    }

    public ScheduleKind[] getKinds() {
        return ScheduleKind.values();
    }

    /** The next runs by what is typed, once it was looked at; else by what is saved. */
    public List<Instant> getNext() {
        JobSchedule shown = previewed == null ? getRow().schedule() : previewed;
        return Stream.iterate(shown.next(clock.instant()), Optional::isPresent, at -> shown.next(at.orElseThrow()))
                .limit(SHOWN)
                .map(Optional::orElseThrow)
                .toList();
    }

    /** Whether what is shown is not saved yet. */
    public boolean isPreviewed() {
        return previewed != null;
    }

    /** 查看下次运行: changes nothing. */
    public void preview() {
        previewed = typed();
    }

    public void save() {
        scheduling.change(getJob().id(), typed(), catchUp, version);
        done.go("operator/jobs.xhtml", "operator_jobs.message.scheduled", getJob().id());
    }

    private JobSchedule typed() {
        return JobSchedule.of(
                switch (kind) {
                    case OFF -> kind.word();
                    case DAILY -> line(time);
                    case EVERY -> line(every);
                    case WEEKLY -> line(days, time);
                    case AT -> line(days, hours, minutes);
                });
    }

    private String line(String... fields) {
        StringBuilder line = new StringBuilder(kind.word());
        for (String field : fields) {
            line.append(' ').append(field == null ? "?" : field.replaceAll("\\s", ""));
        }
        return line.toString();
    }

    private String word(ScheduleKind of, int at, String otherwise) {
        JobSchedule saved = getRow().schedule();
        return saved.kind() == of ? saved.words().get(at) : otherwise;
    }

    public ScheduleKind getKind() {
        return kind == null ? getRow().schedule().kind() : kind;
    }

    public void setKind(ScheduleKind kind) {
        this.kind = kind;
    }

    public String getTime() {
        return time == null ? word(ScheduleKind.DAILY, 0, word(ScheduleKind.WEEKLY, 1, "00:05")) : time;
    }

    public void setTime(String time) {
        this.time = time;
    }

    public String getEvery() {
        return every == null ? word(ScheduleKind.EVERY, 0, "60") : every;
    }

    public void setEvery(String every) {
        this.every = every;
    }

    public String getDays() {
        return days == null ? word(ScheduleKind.WEEKLY, 0, word(ScheduleKind.AT, 0, "MON-FRI")) : days;
    }

    public void setDays(String days) {
        this.days = days;
    }

    public String getHours() {
        return hours == null ? word(ScheduleKind.AT, 1, "8-18") : hours;
    }

    public void setHours(String hours) {
        this.hours = hours;
    }

    public String getMinutes() {
        return minutes == null ? word(ScheduleKind.AT, 2, "0,30") : minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    public boolean isCatchUp() {
        return catchUp == null ? getRow().catchUp() : catchUp;
    }

    public void setCatchUp(boolean catchUp) {
        this.catchUp = catchUp;
    }

    public int getVersion() {
        return version == null ? getRow().version() : version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
