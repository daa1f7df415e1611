package quxiang.employer.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import quxiang.common.Refusal;
import quxiang.intake.ChunkTaker;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeOwner;
import quxiang.intake.IntakeRow;
import quxiang.intake.RowOutcome;

/** Imports units and users of the older platform. */
@ApplicationScoped
class EmployerTaker implements ChunkTaker {

    @Inject
    private PlatformCodes codes;

    @Inject
    private PlatformUsers users;

    @Override
    public IntakeKind kind() {
        return IntakeKind.EMPLOYERS;
    }

    @Override
    public List<String> required() {
        return PlatformColumn.required();
    }

    @Override
    public String column(String header) {
        return PlatformColumn.of(header).map(PlatformColumn::header).orElse(null);
    }

    @Override
    public List<String> telling() {
        return Stream.of(PlatformColumn.CREDIT_CODE, PlatformColumn.NAME, PlatformColumn.CONTACT, PlatformColumn.MOBILE)
                .map(PlatformColumn::header)
                .toList();
    }

    @Override
    public Set<String> secret() {
        return Set.of(PlatformColumn.MOBILE.header());
    }

    @Override
    public boolean takesAgain() {
        return true;
    }

    @Override
    public List<RowOutcome> take(long intakeId, IntakeOwner owner, List<IntakeRow> rows) {
        return rows.stream().map(this::take).toList();
    }

    private RowOutcome take(IntakeRow row) {
        PlatformRow read;
        try {
            read = PlatformRow.read(row, codes);
        } catch (Refusal refusal) {
            return RowOutcome.refused(
                    refusal.key(),
                    Arrays.stream(refusal.args()).map(String::valueOf).toArray(String[]::new));
        }
        return switch (users.take(
                read.code(), read.name(), read.shortName(), read.mobile(), read.unit(), read.person())) {
            case TAKEN -> RowOutcome.TAKEN;
            case UNCHANGED -> RowOutcome.UNCHANGED;
            case OTHER_NAME -> RowOutcome.refused("platform.other_name");
            case OTHER_UNIT -> RowOutcome.refused("platform.other_unit");
            case REGISTERED -> RowOutcome.refused("platform.registered");
        };
    }
}
