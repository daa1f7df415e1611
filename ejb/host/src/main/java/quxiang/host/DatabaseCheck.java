package quxiang.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Health check {@code database}: the database answers within three seconds. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

    private static final System.Logger LOG = System.getLogger(DatabaseCheck.class.getName());
    private static final int PATIENCE_S = 3;

    @Inject
    private Database database;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_S);
            statement.execute("select 1");
            return true;
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "not ready, the database does not answer: " + e);
            return false;
        }
    }
}
