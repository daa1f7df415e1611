package quxiang.web.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import quxiang.batch.kit.Fault;
import quxiang.batch.kit.JobName;
import quxiang.common.Page;
import quxiang.common.ShanghaiClock;
import quxiang.common.Words;
import quxiang.job.Forecast;
import quxiang.job.history.LogLine;
import quxiang.job.history.RunRow;
import quxiang.job.schedule.ScheduleRow;

/** Jobs and their runs as JSON. Times are ISO 8601 with their offset in Asia/Shanghai. */
@ApplicationScoped
public class JobJson {

    private ShanghaiClock clock;

    /** For the container's proxy. */
    protected JobJson() {}

    @Inject
    public JobJson(ShanghaiClock clock) {
        this.clock = clock;
    }

    JsonObject list(String name, Stream<JsonObject> rows) {
        return Json.createObjectBuilder().add(name, array(rows)).build();
    }

    private static JsonArrayBuilder array(Stream<JsonObject> rows) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        rows.forEach(array::add);
        return array;
    }

    JsonObject job(JobName job, Optional<ScheduleRow> schedule, Optional<RunRow> last) {
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("job", job.id())
                .add("name", Words.of(Words.CHINESE).of(job))
                .add("startable", job.byHand());
        JsonArrayBuilder parameters = Json.createArrayBuilder();
        job.parameters().forEach(parameter -> {
            JsonObjectBuilder described = Json.createObjectBuilder().add("name", parameter.name());
            put(described, "default", parameter.value());
            parameters.add(described);
        });
        object.add("parameters", parameters);
        schedule.ifPresent(row -> {
            object.add("schedule", row.schedule().toString()).add("catchUp", row.catchUp());
            put(
                    object,
                    "nextRun",
                    row.schedule().next(clock.instant()).map(JobJson::time).orElse(null));
        });
        last.ifPresent(run -> object.add("lastExecution", run(run)));
        return object.build();
    }

    JsonObject run(RunRow run) {
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("id", run.id())
                .add("job", run.job())
                .add("state", run.state())
                .add("running", run.running())
                .add("restartable", run.restartable())
                .add("startedBy", run.origin().name());
        put(object, "startedByName", run.originName());
        put(object, "parameters", run.parameters());
        put(object, "node", run.node());
        put(object, "requestedAt", time(run.at()));
        put(object, "startedAt", time(run.startedAt()));
        put(object, "endedAt", time(run.endedAt()));
        Duration duration = run.duration(clock.instant());
        if (duration != null) {
            object.add("seconds", duration.toMillis() / 1000.0);
        }
        object.add("read", run.read()).add("written", run.written()).add("skipped", run.skipped());
        if (run.restartOf() != null) {
            object.add("restartOf", run.restartOf());
        }
        if (run.executionId() != null) {
            object.add("serverExecution", run.executionId());
        }
        if (run.fault() != null) {
            object.add("fault", run.fault())
                    .add("faultText", Words.of(Words.CHINESE).of(Fault.valueOf(run.fault())));
        }
        put(object, "reason", run.reason());
        return object.build();
    }

    JsonObject page(Page<RunRow> page) {
        return Json.createObjectBuilder()
                .add("total", page.total())
                .add("first", page.first())
                .add("size", page.size())
                .add("executions", array(page.rows().stream().map(this::run)))
                .build();
    }

    JsonObject forecast(JobName job, Forecast forecast) {
        JsonArrayBuilder parts = Json.createArrayBuilder();
        forecast.parts().forEach(part -> {
            JsonObjectBuilder object = Json.createObjectBuilder().add("what", part.what());
            put(object, "day", part.day() == null ? null : part.day().toString());
            parts.add(object.add("count", part.count()));
        });
        return Json.createObjectBuilder()
                .add("job", job.id())
                .add("dryRun", true)
                .add("total", forecast.total())
                .add("parts", parts)
                .build();
    }

    JsonObject line(LogLine line) {
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("at", time(line.at()))
                .add("event", line.event().name());
        put(object, "detail", line.detail());
        return object.build();
    }

    private static void put(JsonObjectBuilder object, String name, String text) {
        if (text != null && !text.isEmpty()) {
            object.add(name, text);
        }
    }

    private static String time(Instant at) {
        return at == null
                ? null
                : at.atZone(ShanghaiClock.ZONE).toOffsetDateTime().toString();
    }
}
