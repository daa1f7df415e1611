package quxiang.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import quxiang.common.Migrations;

/** Started once the tables have this version's shape. */
@Startup
@ApplicationScoped
public class TablesStarted implements HealthCheck {

    @Inject
    private Migrations migrations;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("quxiang tables")
                .up()
                .withData("version", migrations.version())
                .build();
    }
}
