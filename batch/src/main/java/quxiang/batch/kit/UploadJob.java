package quxiang.batch.kit;

import jakarta.inject.Inject;
import quxiang.job.history.RunOrigin;

/**
 * The job of one kind of upload. Starts when one is handed in and goes on until it has ended. In the system's name,
 * because the person who uploaded the file may be gone by now.
 */
public abstract class UploadJob implements UnfinishedWork {

    @Inject
    private SystemRunner system;

    @Inject
    private Jobs jobs;

    /** For what a kind of upload does in the system's name. */
    protected SystemRunner system() {
        return system;
    }

    @Override
    public void start(long uploadId) {
        // An execution that ends in this moment may still be known as running: the next look at what is unfinished
        // begins the job then.
        system.run(() -> jobs.startUnlessRunning(job(), job().about(uploadId)));
    }

    @Override
    public boolean isRunning(long uploadId) {
        return system.call(() -> jobs.isRunning(job(), job().about(uploadId)));
    }

    @Override
    public void restart(long executionId) {
        system.run(() -> jobs.restart(executionId, RunOrigin.RECOVERY));
    }
}
