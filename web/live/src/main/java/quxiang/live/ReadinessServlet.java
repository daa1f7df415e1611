package quxiang.live;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells a load balancer at {@code /live/ready} whether this node can serve. 200 while all is well that
 * {@code /health/ready} asks of the application, else 503. It is open to those who cannot reach the management port and
 * therefore tells no figures.
 */
@WebServlet("/ready")
public class ReadinessServlet extends HttpServlet {

    @Inject
    @Readiness
    private transient Instance<HealthCheck> checks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonObjectBuilder said = Json.createObjectBuilder();
        boolean well = true;
        for (HealthCheck check : checks) {
            HealthCheckResponse answer = check.call();
            said.add(answer.getName(), answer.getStatus().name());
            well &= answer.getStatus() == HealthCheckResponse.Status.UP;
        }
        said.add("status", (well ? HealthCheckResponse.Status.UP : HealthCheckResponse.Status.DOWN).name());
        response.setStatus(well ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.getWriter().print(said.build());
    }
}
