package quxiang.batch.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;
import quxiang.batch.kit.DryRun;
import quxiang.batch.kit.JobName;
import quxiang.intake.IntakeKind;
import quxiang.job.Forecast;

/** How many rows of uploaded tables wait, by table. What lies in the bank's folder is not looked at. */
public abstract class TableDryRun implements DryRun {

    @Inject
    private TakingAsSystem taking;

    private final JobName job;
    private final IntakeKind kind;

    TableDryRun(JobName job, IntakeKind kind) {
        this.job = job;
        this.kind = kind;
    }

    @Override
    public JobName job() {
        return job;
    }

    @Override
    public Forecast forecast(Properties told) {
        String only = told.getProperty(JobName.INTAKE);
        return Forecast.of(taking.open().stream()
                .filter(table -> table.kind() == kind && (only == null || only.equals(String.valueOf(table.id()))))
                .map(table -> new Forecast.Part(
                        table.id() + " · " + table.fileName(), null, (long) table.total() - table.read()))
                .toList());
    }

    /** Of {@code read-bank-results}. */
    @ApplicationScoped
    public static class OfResults extends TableDryRun {

        OfResults() {
            super(JobName.READ_BANK_RESULTS, IntakeKind.BANK_RESULTS);
        }
    }

    /** Of {@code import-employers}. */
    @ApplicationScoped
    public static class OfEmployers extends TableDryRun {

        OfEmployers() {
            super(JobName.IMPORT_EMPLOYERS, IntakeKind.EMPLOYERS);
        }
    }
}
