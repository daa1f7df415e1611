package quxiang.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.FoldedText;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.sheet.SheetLimits;
import quxiang.common.sheet.SheetLine;
import quxiang.intake.ChunkTaker;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeOwner;
import quxiang.intake.IntakeRow;
import quxiang.intake.RowCheck;
import quxiang.intake.RowOutcome;
import quxiang.reference.Regions;

/** 导入人才服务机构: adds the offices of a table to the list. One that is known is changed by hand, where it is seen. */
@ApplicationScoped
class OfficeTaker implements ChunkTaker {

    /** How many rows one file may have. */
    static final int ROWS = 5_000;

    private static final long MIB = 1024 * 1024;

    @Inject
    private ServiceOffices offices;

    @Inject
    private TransferRules rules;

    @Inject
    private Regions regions;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Audit audit;

    @Override
    public IntakeKind kind() {
        return IntakeKind.OFFICES;
    }

    @Override
    public List<String> required() {
        return OfficeColumn.headers();
    }

    @Override
    public String column(String header) {
        return OfficeColumn.of(header);
    }

    @Override
    public List<String> telling() {
        return List.of(OfficeColumn.NAME.header(), OfficeColumn.REGION.header());
    }

    @Override
    public boolean namesColumns() {
        return true;
    }

    @Override
    public boolean takesAgain() {
        return true;
    }

    @Override
    public SheetLimits limits() {
        return new SheetLimits(8 * MIB, ROWS, 40, 500, 64 * MIB, 120);
    }

    @Override
    public RowCheck check(IntakeOwner owner, List<String> columns) {
        Map<String, Integer> lines = new HashMap<>();
        return row -> {
            OfficeFacts facts = facts(row);
            Optional<RowOutcome> fault = RowCheck.cellFault(row, OfficeColumn.headers(), OfficeColumn.headers())
                    .or(() -> rules.faults(facts).stream().findFirst().map(OfficeTaker::refused));
            if (fault.isPresent()) {
                return row.refused(fault.get());
            }
            Integer before = lines.putIfAbsent(FoldedText.key(facts.name()), row.line());
            return before == null
                    ? row.meaning(facts)
                    : row.refused(RowOutcome.refusedIn(
                            OfficeColumn.NAME.header(), "intake.row.twice", List.of(SheetLine.shown(before))));
        };
    }

    /** A place may be told by its code, too. */
    private OfficeFacts facts(IntakeRow row) {
        String place = row.cell(OfficeColumn.REGION.header());
        return new OfficeFacts(
                row.cell(OfficeColumn.NAME.header()),
                regions.code(place).map(regions::name).orElse(place),
                row.cell(OfficeColumn.RECIPIENT.header()),
                row.cell(OfficeColumn.ADDRESS.header()),
                row.cell(OfficeColumn.PHONE.header()));
    }

    @Override
    public List<RowOutcome> take(long intakeId, IntakeOwner owner, List<IntakeRow> rows) {
        Actor who = new Actor(Role.CENTRE, owner.accountId(), owner.name(), null, null, null);
        return rows.stream().map(row -> outcome(row, who, intakeId)).toList();
    }

    @Override
    public List<RowOutcome> preview(long intakeId, IntakeOwner owner, List<IntakeRow> rows) {
        return rows.stream().map(row -> outcome(row, null, intakeId)).toList();
    }

    /** What a row does. @param who adds the office, or {@code null} when it is only looked at */
    private RowOutcome outcome(IntakeRow row, Actor who, long intakeId) {
        OfficeFacts facts = (OfficeFacts) row.meaning();
        String place = rules.region(facts).orElseThrow();
        Optional<ServiceOffice> known = offices.byName(facts.name());
        if (known.isPresent()) {
            return known.get().isEnded()
                    ? refused(new Refusal("transfer.office_ended"))
                    : known.get().says(facts, place)
                            ? RowOutcome.UNCHANGED
                            : refused(new Refusal("transfer.office_known", facts.name()));
        }
        if (who != null) {
            ServiceOffice office = ServiceOffice.imported(facts, place, clock.instant(), intakeId);
            offices.add(office);
            audit.writeOf(who, "OFFICE_ADDED", "OFFICE", office.id(), office.name());
        }
        return RowOutcome.TAKEN;
    }

    private static RowOutcome refused(Refusal refusal) {
        return RowOutcome.refusedIn(
                OfficeColumn.atFault(refusal.key()),
                refusal.key(),
                Stream.of(refusal.args()).map(String::valueOf).toList());
    }

    /** Deletes what the table added. What was changed since, or an archive goes to, stays. */
    @Override
    public Undone undo(long intakeId, IntakeOwner owner) {
        List<ServiceOffice> added = offices.imported(intakeId);
        List<ServiceOffice> free = added.stream()
                .filter(office -> office.isAsImported() && !offices.isUsed(office.id()))
                .toList();
        for (ServiceOffice office : free) {
            offices.remove(office);
            audit.write("OFFICE_TAKEN_BACK", "OFFICE", office.id(), office.name());
        }
        return new Undone(free.size(), added.size() - free.size());
    }
}
