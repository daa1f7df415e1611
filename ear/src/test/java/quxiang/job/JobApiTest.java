package quxiang.job;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.job.client.AdmittingClients;
import quxiang.job.client.JobClients;
import quxiang.job.lease.OtherServer;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.server.SameOnAnyDatabase;

/** A data centre's scheduler drives the jobs by HTTP. */
@ArquillianTest
@SameOnAnyDatabase("HTTP and tokens before jobs that OneAtATimeTest and DueTest run on H2.")
class JobApiTest {

    private static final String JOB = "expire-invitations";

    @Inject
    JobClients clients;

    @Inject
    OtherServer other;

    @Inject
    Probes probes;

    @Inject
    ShanghaiClock clock;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base = "http://127.0.0.1:" + System.getProperty("jboss.http.port") + "/api";
    private long operator;
    private String token;
    private ApiDescription description;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void aTokenIsIssued() throws Exception {
        operator = other.operator("operator" + System.nanoTime(), clock.instant());
        token = issued("调度中心", List.of(JOB));
    }

    @AfterEach
    void nobodyRuns() {
        other.letGo(JOB);
    }

    private String issued(String name, List<String> jobs) throws Exception {
        return Callers.as(
                Role.OPERATOR,
                operator,
                () -> clients.issue(name, jobs, clock.today().plusDays(30)));
    }

    private HttpResponse<String> call(String method, String path, String bearer) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        description().assertDescribes(method, path, answer);
        return answer;
    }

    private ApiDescription description() throws Exception {
        if (description == null) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(base + "/openapi.yaml")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode());
            description = new ApiDescription(answer.body());
        }
        return description;
    }

    private JsonObject told(int status, String method, String path) throws Exception {
        HttpResponse<String> answer = call(method, path, token);
        assertEquals(status, answer.statusCode(), answer.body());
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    @Test
    void aJobIsStartedThenRefusedWhileItRunsElsewhereThenStoppedAndGoesOn() throws Exception {
        JsonObject started = told(201, "POST", "/jobs/" + JOB + "/executions");
        String first = "/executions/" + started.getJsonNumber("id").longValue();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !told(200, "GET", first).getBoolean("running"));
        JsonObject done = told(200, "GET", first);
        assertEquals(
                "COMPLETED CLIENT 调度中心",
                done.getString("state") + " " + done.getString("startedBy") + " " + done.getString("startedByName"));
        assertEquals(
                List.of("STARTED", "ENDED"),
                told(200, "GET", first + "/log").getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                        .map(line -> line.getString("event"))
                        .filter(event -> !event.startsWith("STEP") && !event.equals("CHECKPOINT"))
                        .toList());
        assertEquals("job.complete", told(409, "POST", first + "/restart").getString("code"));

        long execution = other.began(JOB);
        other.holds(JOB, "", execution, 60);
        String second = "/executions/" + probes.number("select max(id) from job_run");
        JsonObject conflict = told(409, "POST", "/jobs/" + JOB + "/executions");
        assertEquals("job.running", conflict.getString("code"));
        assertTrue(conflict.getString("detail").contains("other"), conflict.getString("detail"));
        assertEquals(409, told(409, "POST", second + "/restart").getInt("status"));
        told(202, "POST", second + "/stop");
        assertEquals(1, probes.rows("job_lease where stop_asked and execution_id = " + execution));

        other.dies(JOB);
        JsonObject again = told(201, "POST", second + "/restart");
        assertEquals("INTERRUPTED", told(200, "GET", second).getString("state"));
        String third = "/executions/" + again.getJsonNumber("id").longValue();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> told(200, "GET", third).getString("state").equals("COMPLETED"));
        assertTrue(probes.rows("audit_entry where action = 'JOB_API' and actor_name = '调度中心' and detail like"
                        + " 'POST /api/jobs/expire-invitations/executions 409'")
                > 0);
    }

    @Test
    void aDryRunTellsTheEffectAndRunsNothing() throws Exception {
        long runs = probes.rows("job_run");
        JsonObject forecast = told(200, "POST", "/jobs/" + JOB + "/executions?dryRun=true");
        assertEquals(
                probes.rows("signing where state = 'AWAITING_GRADUATE' and deadline <= current_timestamp"),
                forecast.getJsonNumber("total").longValue());
        assertEquals(runs, probes.rows("job_run"));
    }

    @Test
    void withoutAGoodTokenNothingAnswersAndATokenIsGoodForItsJobsOnly() throws Exception {
        List<String> operations = description().operations();
        assertEquals(8, operations.size(), "each operation of the description is tried");
        for (String operation : operations) {
            String verb = operation.split(" ")[0];
            String filled =
                    operation.split(" ")[1].replace("{job}", "no-such-job").replace("{id}", "999999999");
            for (String bad : new String[] {null, "qxj_wrong"}) {
                HttpResponse<String> refused = call(verb, filled, bad);
                assertEquals(401, refused.statusCode(), operation);
                assertEquals(
                        "application/problem+json;charset=UTF-8",
                        refused.headers().firstValue("content-type").orElse(""));
                assertFalse(refused.headers().firstValue("set-cookie").isPresent());
            }
            HttpResponse<String> let = call(verb, filled, token);
            assertEquals(filled.equals("/jobs") ? 200 : 404, let.statusCode(), operation + let.body());
        }
        assertEquals(403, call("GET", "/jobs/deliver-notices", token).statusCode());
        assertEquals(1, told(200, "GET", "/jobs").getJsonArray("jobs").size());
    }

    @Test
    void aTokenThatIsTakenBackIsGoodForNothing() throws Exception {
        assertEquals(200, call("GET", "/jobs", token).statusCode());
        long id = probes.number("select max(id) from job_client");
        assertEquals(0, probes.rows("job_client where token_hash like '%" + token.substring(4) + "%'"));
        assertEquals(1, probes.rows("job_client where last_used_at is not null and id = " + id));
        Callers.as(Role.OPERATOR, operator, () -> {
            clients.revoke(id);
            return null;
        });
        assertEquals(401, call("GET", "/jobs", token).statusCode());
    }

    @Test
    void aProgramThatCallsWithoutEndIsHeldBack() throws Exception {
        int last = 200;
        for (int i = 0; i < AdmittingClients.CALLS_A_MINUTE + 1 && last == 200; i++) {
            last = call("GET", "/jobs", token).statusCode();
        }
        HttpResponse<String> held = call("GET", "/jobs", token);
        assertEquals(429, held.statusCode());
        assertEquals("60", held.headers().firstValue("retry-after").orElse(""));
    }
}
