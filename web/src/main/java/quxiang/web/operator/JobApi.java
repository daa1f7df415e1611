package quxiang.web.operator;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/**
 * The REST API of the jobs, for programs. A data centre's scheduler drives them below {@code /api}, as
 * {@code /api/openapi.yaml} describes.
 */
@ApplicationPath("/api")
public class JobApi extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(JobResource.class, TokenGate.class, Problems.class);
    }
}
