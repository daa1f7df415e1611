package quxiang.batch.kit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import quxiang.audit.VerifyingAuditChain;
import quxiang.employer.remittance.PaymentFiles;
import quxiang.intake.IntakeKind;
import quxiang.intake.TakingRows;
import quxiang.job.Forecast;
import quxiang.notice.outbox.DeliveringNotices;
import quxiang.signing.expiry.ExpiringInvitations;
import quxiang.signing.expiry.PostponingDeadlines;
import quxiang.signing.reminder.SendingReminders;
import quxiang.statistics.AggregatingFigures;
import quxiang.upkeep.ApplyingRetention;
import quxiang.upkeep.hash.RenewingHashes;

/** 预演: what each job would do if it ran now. A forecast changes nothing. */
@Dependent
class JobForecasts {

    @Inject
    private SystemRunner system;

    @Inject
    private ExpiringInvitations expiring;

    @Inject
    private SendingReminders reminders;

    @Inject
    private PostponingDeadlines postponing;

    @Inject
    private DeliveringNotices delivering;

    @Inject
    private AggregatingFigures figures;

    @Inject
    private ApplyingRetention retention;

    @Inject
    private RenewingHashes renewing;

    @Inject
    private VerifyingAuditChain chain;

    @Inject
    private PaymentFiles payments;

    @Inject
    private TakingRows taking;

    /** By job, from its parameters. A job that is not here is started by an upload, which shows its own preview. */
    private final Map<JobName, Function<Properties, Forecast>> forecasts = Map.ofEntries(
            Map.entry(JobName.EXPIRE_INVITATIONS, told -> expiring.forecast()),
            Map.entry(JobName.SEND_REMINDERS, told -> reminders.forecast()),
            Map.entry(JobName.MOVE_DEADLINES, told -> postponing.forecast()),
            Map.entry(JobName.DELIVER_NOTICES, told -> new Forecast(delivering.waiting(), List.of())),
            Map.entry(JobName.ROLL_UP_FIGURES, told -> figures.forecast()),
            Map.entry(JobName.HOUSEKEEPING, told -> retention.forecast()),
            Map.entry(JobName.RENEW_HASHES, told -> renewing.forecast()),
            Map.entry(JobName.CHECK_AUDIT_CHAIN, told -> new Forecast(chain.count(), List.of())),
            Map.entry(JobName.WRITE_PAYMENTS, told -> ofPayments()),
            Map.entry(JobName.READ_BANK_RESULTS, told -> ofTables(IntakeKind.BANK_RESULTS, told)),
            Map.entry(JobName.IMPORT_EMPLOYERS, told -> ofTables(IntakeKind.EMPLOYERS, told)));

    /** What the job would do; empty when that cannot be told. */
    Optional<Forecast> of(JobName job, Properties told) {
        return Optional.ofNullable(forecasts.get(job)).map(forecast -> system.call(() -> forecast.apply(told)));
    }

    /** Whether {@link #of} can tell what the job would do. */
    boolean has(JobName job) {
        return forecasts.containsKey(job);
    }

    private Forecast ofPayments() {
        return Forecast.of(payments.waiting().entrySet().stream()
                .map(bank -> new Forecast.Part(bank.getKey(), null, bank.getValue()))
                .toList());
    }

    /** The rows of uploaded tables that wait, by table. What lies in the bank's folder is not looked at. */
    private Forecast ofTables(IntakeKind kind, Properties told) {
        String only = told.getProperty(JobName.INTAKE);
        return Forecast.of(taking.open().stream()
                .filter(table -> table.kind() == kind && (only == null || only.equals(String.valueOf(table.id()))))
                .map(table -> new Forecast.Part(
                        table.id() + " · " + table.fileName(), null, (long) table.total() - table.read()))
                .toList());
    }
}
