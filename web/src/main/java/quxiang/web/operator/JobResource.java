package quxiang.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import quxiang.batch.kit.JobName;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.job.history.RunRow;

/** Starting, watching, stopping and continuing jobs, for programs. */
@Path("/")
@RequestScoped
@Produces("application/json;charset=UTF-8")
public class JobResource {

    private static final int CREATED = 201;

    @Inject
    private JobsForClients clients;

    @Inject
    private JobJson json;

    /** The description of all this. */
    @GET
    @Path("openapi.yaml")
    @Produces("application/yaml;charset=UTF-8")
    public String description() throws IOException {
        try (InputStream in = JobResource.class.getResourceAsStream("openapi.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @GET
    @Path("jobs")
    public JsonObject jobs() {
        return json.list("jobs", clients.jobs().stream().map(this::described));
    }

    @GET
    @Path("jobs/{job}")
    public JsonObject job(@PathParam("job") String id) {
        return described(JobName.named(id));
    }

    private JsonObject described(JobName job) {
        return json.job(job, clients.schedule(job), clients.last(job));
    }

    /** Starts a job, or tells what it would do. */
    @POST
    @Path("jobs/{job}/executions")
    @Consumes(MediaType.WILDCARD)
    public Response start(
            @PathParam("job") String id, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, String body) {
        JobName job = JobName.named(id);
        Map<String, String> told = told(body);
        return dryRun
                ? Response.ok(json.forecast(job, clients.forecast(job, told))).build()
                : created(clients.start(job, told));
    }

    @GET
    @Path("jobs/{job}/executions")
    public JsonObject runs(
            @PathParam("job") String id,
            @QueryParam("state") String state,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("size") @DefaultValue("20") int size) {
        return json.page(clients.runs(JobName.named(id), state, new PageRequest(first, size)));
    }

    @GET
    @Path("executions/{id: \\d{1,18}}")
    public JsonObject run(@PathParam("id") long id) {
        return json.run(clients.run(id));
    }

    @GET
    @Path("executions/{id: \\d{1,18}}/log")
    public JsonObject log(@PathParam("id") long id) {
        return json.list("lines", clients.log(id).stream().map(json::line));
    }

    @POST
    @Path("executions/{id: \\d{1,18}}/stop")
    @Consumes(MediaType.WILDCARD)
    public Response stop(@PathParam("id") long id) {
        return Response.accepted(json.run(clients.stop(id))).build();
    }

    @POST
    @Path("executions/{id: \\d{1,18}}/restart")
    @Consumes(MediaType.WILDCARD)
    public Response restart(@PathParam("id") long id) {
        return created(clients.restart(id));
    }

    private Response created(RunRow run) {
        return Response.status(CREATED)
                .location(URI.create("executions/" + run.id()))
                .entity(json.run(run))
                .build();
    }

    private static Map<String, String> told(String body) {
        Map<String, String> told = new HashMap<>();
        if (body == null || body.isBlank()) {
            return told;
        }
        try {
            JsonObject object = Json.createReader(new StringReader(body)).readObject();
            JsonObject parameters = object.getJsonObject("parameters");
            if (parameters != null) {
                parameters.forEach((name, value) -> told.put(name, text(value)));
            }
            return told;
        } catch (JsonException | ClassCastException e) {
            throw new Refusal("job.body");
        }
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
