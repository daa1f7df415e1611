package quxiang.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import quxiang.batch.kit.JobName;
import quxiang.common.ShanghaiClock;
import quxiang.job.history.RunRow;
import quxiang.job.schedule.JobSchedule;
import quxiang.job.schedule.ScheduleKind;
import quxiang.web.kit.session.Language;
import quxiang.web.kit.text.Label;

/** Runs and schedules in words: {@code #{runWords.says(row.schedule)}}. */
@Named
@RequestScoped
public class RunWords {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private static final Pattern DAY = Pattern.compile("MON|TUE|WED|THU|FRI|SAT|SUN");

    @Inject
    private Label label;

    @Inject
    private Language language;

    @Inject
    private ShanghaiClock clock;

    /** When a job runs by itself: by its schedule, or after what its description says. */
    public String plan(JobName job, JobSchedule schedule) {
        return schedule.kind() == ScheduleKind.OFF && job.schedule().kind() == ScheduleKind.OFF
                ? label.say("operator_jobs.says.WORK")
                : says(schedule);
    }

    /** When a job runs by itself. */
    public String says(JobSchedule schedule) {
        return schedule.kind() == ScheduleKind.OFF
                ? label.say("operator_jobs.says.OFF")
                : label.say(
                        "operator_jobs.says." + schedule.kind(),
                        schedule.words().stream().map(this::named).toArray());
    }

    /** Names the days of the week as people do: {@code MON-FRI} is 周一-周五. */
    private Object named(Object word) {
        return DAY.matcher(String.valueOf(word))
                .replaceAll(found -> Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().startsWith(found.group()))
                        .findFirst()
                        .orElseThrow()
                        .getDisplayName(TextStyle.SHORT, language.getLocale()));
    }

    /** The name of a job, or its id when this version knows it not. */
    public String name(String job) {
        return JobName.find(job).map(label::of).orElse(job);
    }

    /** How a run stands. */
    public String state(RunRow run) {
        return label.say("operator_jobs.status." + run.state());
    }

    /** Whether its state is good, bad, open or none of these. */
    public String tone(RunRow run) {
        return switch (run.state()) {
            case "INTERRUPTED" -> "bad";
            case "REFUSED", "SKIPPED", "CLEARED" -> "ended";
            default -> label.tone(run.state());
        };
    }

    /** Why it did not end well or did not run at all; empty otherwise. */
    public String why(RunRow run) {
        if (run.reason() != null) {
            return label.say("job.skipped." + run.reason(), run.reasonText() == null ? "" : run.reasonText());
        }
        return run.fault() == null ? "" : label.say("Fault." + run.fault());
    }

    /** Who or what wanted it. */
    public String origin(RunRow run) {
        return run.originName() == null || run.originName().isEmpty()
                ? label.of(run.origin())
                : label.of(run.origin()) + " · " + run.originName();
    }

    /** A moment to the second. */
    public String second(Instant at) {
        return SECOND.format(at.atZone(ShanghaiClock.ZONE));
    }

    /** How long it took, in seconds. */
    public String seconds(RunRow run) {
        Duration duration = run.duration(clock.instant());
        return duration == null || duration.isNegative()
                ? ""
                : String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }
}
