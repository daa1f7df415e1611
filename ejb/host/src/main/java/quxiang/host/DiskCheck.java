package quxiang.host;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Health check {@code disk}: the data folder can be written and has room for uploads. The room is
 * {@code QUXIANG_DISK_MIN_MB} of 1,048,576 bytes, 500 unless set.
 */
@Readiness
@ApplicationScoped
public class DiskCheck implements HealthCheck {

    private static final long MB = 1024L * 1024;
    private static final String LEAST_MB = "500";

    @Override
    public HealthCheckResponse call() {
        Path folder = DataFolder.path();
        long least = Long.parseLong(Setting.of("QUXIANG_DISK_MIN_MB").orElse(LEAST_MB));
        long free = folder.toFile().getUsableSpace() / MB;
        return HealthCheckResponse.named("disk")
                .withData("freeMb", free)
                .status(free >= least && Files.isWritable(folder))
                .build();
    }
}
