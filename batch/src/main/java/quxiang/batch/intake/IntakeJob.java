package quxiang.batch.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.JobStopping;
import quxiang.batch.kit.UploadJob;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeStaged;
import quxiang.intake.OpenImport;
import quxiang.intake.TakingRows;

/** Starts the job as soon as a table is handed in; one that an operator stopped stays stopped. */
abstract class IntakeJob extends UploadJob {

    @Inject
    TakingRows taking;

    private final JobName job;
    private final IntakeKind kind;

    IntakeJob(JobName job, IntakeKind kind) {
        this.job = job;
        this.kind = kind;
    }

    @Override
    public JobName job() {
        return job;
    }

    void staged(@Observes IntakeStaged staged) {
        if (staged.kind() == kind) {
            start(staged.intakeId());
        }
    }

    void stop(@Observes JobStopping stopping) {
        system().run(() -> taking.stop(stopping.executionId()));
    }

    @Override
    public Duration firstLook() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Duration betweenLooks() {
        return Duration.ofSeconds(20);
    }

    /**
     * Continues no execution, since a new one finds its place from the table itself. None of these tables is ever given
     * up.
     */
    @Override
    public List<OpenImport> unfinished() {
        return system().call(taking::open).stream()
                .filter(table -> table.kind() == kind)
                .map(table -> new OpenImport(table.id(), Optional.empty(), table.read(), 0))
                .toList();
    }

    @Override
    public void fail(long intakeId, String why) {
        system().run(() -> taking.fail(intakeId, why));
    }

    /** Of {@code read-bank-results}. */
    @ApplicationScoped
    static class OfResults extends IntakeJob {

        OfResults() {
            super(JobName.READ_BANK_RESULTS, IntakeKind.BANK_RESULTS);
        }
    }

    /**
     * One job for each table, which somebody waits for. It resumes where it was, and is given up when it makes no
     * progress.
     */
    abstract static class OneByOne extends IntakeJob {

        private final IntakeKind kind;

        OneByOne(JobName job, IntakeKind kind) {
            super(job, kind);
            this.kind = kind;
        }

        @Override
        public Duration firstLook() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration betweenLooks() {
            return Duration.ofSeconds(5);
        }

        @Override
        public List<OpenImport> unfinished() {
            return system().call(() -> taking.unfinished(kind));
        }
    }

    /** Of {@code import-favorites}. */
    @ApplicationScoped
    static class OfFavorites extends OneByOne {

        OfFavorites() {
            super(JobName.IMPORT_FAVORITES, IntakeKind.FAVORITES);
        }
    }

    /** Of {@code import-destinations}. */
    @ApplicationScoped
    static class OfDestinations extends OneByOne {

        OfDestinations() {
            super(JobName.IMPORT_DESTINATIONS, IntakeKind.DESTINATIONS);
        }
    }

    /** Of {@code import-offices}. */
    @ApplicationScoped
    static class OfOffices extends OneByOne {

        OfOffices() {
            super(JobName.IMPORT_OFFICES, IntakeKind.OFFICES);
        }
    }

    /** Of {@code import-schools}. */
    @ApplicationScoped
    static class OfSchools extends OneByOne {

        OfSchools() {
            super(JobName.IMPORT_SCHOOLS, IntakeKind.SCHOOLS);
        }
    }

    /** Of {@code import-roster}. */
    @ApplicationScoped
    static class OfRosters extends OneByOne {

        OfRosters() {
            super(JobName.IMPORT_ROSTER, IntakeKind.ROSTER);
        }
    }

    /** Of {@code import-employers}. */
    @ApplicationScoped
    static class OfEmployers extends IntakeJob {

        OfEmployers() {
            super(JobName.IMPORT_EMPLOYERS, IntakeKind.EMPLOYERS);
        }
    }
}
