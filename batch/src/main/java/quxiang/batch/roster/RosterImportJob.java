package quxiang.batch.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.JobStopping;
import quxiang.batch.kit.UploadJob;
import quxiang.intake.OpenImport;
import quxiang.roster.imports.ImportingRoster;
import quxiang.roster.imports.RosterStaged;

/** Starts an import as soon as its file is staged or confirmed; one that an operator stopped stays stopped. */
@ApplicationScoped
class RosterImportJob extends UploadJob {

    @Inject
    private ImportingRoster importing;

    @Override
    public JobName job() {
        return JobName.IMPORT_ROSTER;
    }

    void staged(@Observes RosterStaged staged) {
        start(staged.importId());
    }

    void stop(@Observes JobStopping stopping) {
        system().run(() -> importing.stop(stopping.executionId()));
    }

    @Override
    public List<OpenImport> unfinished() {
        return system().call(importing::unfinished);
    }

    @Override
    public void fail(long importId, String why) {
        system().run(() -> importing.fail(importId, why));
    }

    @Override
    public void tidy() {
        system().run(importing::tidy);
    }
}
