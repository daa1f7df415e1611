package quxiang.employer.remittance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.intake.ChunkTaker;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeOwner;
import quxiang.intake.IntakeRow;
import quxiang.intake.RowOutcome;

/** Reads the lines of the bank's result files and applies them. */
@ApplicationScoped
class BankResultTaker implements ChunkTaker {

    private static final String SERIAL = "serial";
    private static final String STATUS = "status";
    private static final String REASON = "reason";
    private static final String PAID_AT = "paid_at";
    private static final String AMOUNT = "amount";
    private static final Set<String> COLUMNS = Set.of(SERIAL, STATUS, REASON, PAID_AT, AMOUNT);
    private static final int LONGEST_REASON = 200;

    @Inject
    private RecordingPaymentResults paying;

    @Override
    public IntakeKind kind() {
        return IntakeKind.BANK_RESULTS;
    }

    @Override
    public List<String> required() {
        return List.of(SERIAL, STATUS);
    }

    @Override
    public String column(String header) {
        String column = header.toLowerCase(Locale.ROOT);
        return COLUMNS.contains(column) ? column : null;
    }

    @Override
    public List<String> telling() {
        return List.of(SERIAL, STATUS, AMOUNT, REASON);
    }

    @Override
    public boolean takesAgain() {
        return false;
    }

    @Override
    public List<RowOutcome> take(long intakeId, IntakeOwner owner, List<IntakeRow> rows) {
        return rows.stream().map(this::take).toList();
    }

    private RowOutcome take(IntakeRow row) {
        try {
            Optional<ResultFault> fault = paying.apply(read(row));
            return fault.map(BankResultTaker::refused).orElse(RowOutcome.TAKEN);
        } catch (Unreadable unreadable) {
            return refused(unreadable.fault());
        }
    }

    private static RowOutcome refused(ResultFault fault) {
        return RowOutcome.refused(fault.key());
    }

    /** What a line says. */
    static BankResult read(IntakeRow row) throws Unreadable {
        String serial = row.cell(SERIAL);
        if (!serial.matches("[0-9A-Z]{1,20}")) {
            throw new Unreadable(ResultFault.BAD_LINE);
        }
        String status = row.cell(STATUS).toUpperCase(Locale.ROOT);
        if (!status.equals("SUCCESS") && !status.equals("FAILED")) {
            throw new Unreadable(ResultFault.STATUS);
        }
        boolean paid = status.equals("SUCCESS");
        String reason = row.cell(REASON).replaceAll("\\p{C}", "");
        if (!paid && reason.isEmpty()) {
            throw new Unreadable(ResultFault.NO_REASON);
        }
        return new BankResult(
                serial,
                paid,
                sum(row.cell(AMOUNT)),
                paid ? null : reason.substring(0, Math.min(reason.length(), LONGEST_REASON)),
                paid ? time(row.cell(PAID_AT)) : null);
    }

    private static RemittedSum sum(String text) throws Unreadable {
        try {
            return text.isEmpty() ? null : RemittedSum.read(text);
        } catch (Refusal none) {
            throw new Unreadable(ResultFault.AMOUNT);
        }
    }

    private static Instant time(String text) throws Unreadable {
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (text.length() <= 10) {
                return LocalDate.parse(text).atStartOfDay(ShanghaiClock.ZONE).toInstant();
            }
            String iso = text.replace(' ', 'T');
            return iso.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).atZone(ShanghaiClock.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new Unreadable(ResultFault.PAID_AT);
        }
    }

    /** A line that says nothing that could be applied. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final ResultFault fault;

        Unreadable(ResultFault fault) {
            super(fault.name());
            this.fault = fault;
        }

        ResultFault fault() {
            return fault;
        }
    }
}
