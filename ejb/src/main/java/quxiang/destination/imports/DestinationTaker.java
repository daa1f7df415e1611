package quxiang.destination.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.crypto.Seal;
import quxiang.common.sheet.SheetLimits;
import quxiang.destination.DestinationEntries;
import quxiang.destination.DestinationKinds;
import quxiang.destination.Registrar;
import quxiang.intake.ChunkTaker;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeOwner;
import quxiang.intake.IntakeRow;
import quxiang.intake.RowCheck;
import quxiang.intake.RowOutcome;
import quxiang.reference.Codes;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;

/** 导入去向: registers what stands in a school's table, row by row, by the rules of 新增. */
@ApplicationScoped
class DestinationTaker implements ChunkTaker {

    /** How many rows one file may have. */
    static final int ROWS = 20_000;

    private static final long MIB = 1024 * 1024;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Seal seal;

    @Inject
    private Actor actor;

    @Inject
    private Audit audit;

    @Inject
    private Codes codes;

    @Inject
    private Graduates graduates;

    @Inject
    private DestinationKinds kinds;

    @Inject
    private DestinationEntries entries;

    @Override
    public IntakeKind kind() {
        return IntakeKind.DESTINATIONS;
    }

    @Override
    public List<String> required() {
        return List.of(DestinationColumn.NAME, DestinationColumn.KIND);
    }

    @Override
    public String column(String header) {
        return DestinationColumn.of(header);
    }

    @Override
    public List<String> telling() {
        return List.of(
                DestinationColumn.NAME,
                DestinationColumn.ID_NUMBER,
                DestinationColumn.STUDENT_NO,
                DestinationColumn.KIND);
    }

    @Override
    public Set<String> secret() {
        return Set.of(DestinationColumn.ID_NUMBER);
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
        return new SheetLimits(16 * MIB, ROWS, 64, 1000, 128 * MIB, 120);
    }

    /** @throws Refusal {@code destination.whole_school_only}: a table may name graduates of any department */
    @Override
    public void requireAllowed(Actor by) {
        if (!by.scope().isWhole()) {
            throw new Refusal("destination.whole_school_only");
        }
    }

    @Override
    public RowCheck check(IntakeOwner owner, List<String> columns) {
        return new DestinationLineChecks(kinds, codes);
    }

    @Override
    public List<RowOutcome> take(long intakeId, IntakeOwner owner, List<IntakeRow> rows) {
        Registrar by = new Registrar(owner.name(), false, intakeId);
        Actor who = new Actor(Role.SCHOOL, owner.accountId(), owner.name(), owner.schoolId(), null, null);
        return each(owner, rows, (line, graduate) -> {
            graduates.lock(graduate);
            if (entries.isThere(graduate, line.facts())) {
                return RowOutcome.UNCHANGED;
            }
            long id = entries.enter(graduate, line.facts(), by);
            audit.writeOf(who, "DESTINATION_ENTERED", "DESTINATION", id, "import " + intakeId);
            return RowOutcome.TAKEN;
        });
    }

    @Override
    public List<RowOutcome> preview(long intakeId, IntakeOwner owner, List<IntakeRow> rows) {
        return each(owner, rows, (line, graduate) -> {
            if (entries.isThere(graduate, line.facts())) {
                return RowOutcome.UNCHANGED;
            }
            Graduate person = graduates.find(graduate).orElseThrow(() -> new Refusal("roster.no_graduate"));
            entries.requireFree(person);
            return RowOutcome.TAKEN;
        });
    }

    /** Goes through the rows in the order of their graduates: whoever locks several does so in this order. */
    private List<RowOutcome> each(
            IntakeOwner owner, List<IntakeRow> rows, BiFunction<DestinationLine, Long, RowOutcome> what) {
        List<DestinationLine> lines =
                rows.stream().map(row -> (DestinationLine) row.meaning()).toList();
        Map<DestinationLine, RowOutcome> outcomes = new IdentityHashMap<>();
        Map<DestinationLine, Long> found = new NamedGraduates(jdbi, seal, owner).of(lines, outcomes);
        found.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(one -> outcomes.put(one.getKey(), outcome(one.getKey(), one.getValue(), what)));
        return lines.stream().map(outcomes::get).toList();
    }

    private static RowOutcome outcome(
            DestinationLine line, long graduate, BiFunction<DestinationLine, Long, RowOutcome> what) {
        try {
            return what.apply(line, graduate);
        } catch (Refusal refusal) {
            return RowOutcome.refusedIn(
                    DestinationColumn.atFault(refusal.key()),
                    refusal.key(),
                    Stream.of(refusal.args()).map(String::valueOf).toList());
        }
    }

    @Override
    public Undone undo(long intakeId, IntakeOwner owner) {
        DestinationEntries.Taken taken = entries.takeBack(intakeId, actor.name());
        return new Undone(taken.undone(), taken.kept());
    }
}
