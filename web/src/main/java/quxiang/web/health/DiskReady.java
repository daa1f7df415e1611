package quxiang.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import quxiang.common.DataFolder;
import quxiang.common.Setting;

/** Ready while the data folder can be written and has room for uploads: {@code QUXIANG_DISK_MIN_MB}, 500 unless set. */
@Readiness
@ApplicationScoped
public class DiskReady implements HealthCheck {

    private static final long MB = 1024L * 1024;
    private static final String LEAST_MB = "500";

    @Override
    public HealthCheckResponse call() {
        Path folder = DataFolder.path();
        long free = folder.toFile().getUsableSpace() / MB;
        long least = Long.parseLong(Setting.of("QUXIANG_DISK_MIN_MB").orElse(LEAST_MB));
        return HealthCheckResponse.named("quxiang disk")
                .status(free >= least && Files.isWritable(folder))
                .withData("freeMB", free)
                .withData("neededMB", least)
                .build();
    }
}
