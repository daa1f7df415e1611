package quxiang.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * Health check {@code migration}: every migration that was begun has succeeded. It reports the version of the tables.
 */
@Startup
@Readiness
@ApplicationScoped
public class MigrationCheck implements HealthCheck {

    private static final System.Logger LOG = System.getLogger(MigrationCheck.class.getName());
    private static final String STEPS =
            "select \"version\", \"success\" from \"flyway_schema_history\" where \"version\" is not null order by \"installed_rank\"";

    @Inject
    private Database database;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("migration");
        boolean whole = false;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet steps = statement.executeQuery(STEPS)) {
            String version = null;
            boolean failed = false;
            while (steps.next()) {
                version = steps.getString(1);
                failed |= !steps.getBoolean(2);
            }
            if (version != null) {
                answer.withData("version", version);
                whole = !failed;
            }
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "the versions of the tables cannot be read: " + e);
        }
        return answer.status(whole).build();
    }
}
