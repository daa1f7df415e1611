package quxiang.roster.imports;

import java.util.List;
import quxiang.intake.IntakeRow;
import quxiang.intake.RowCheck;
import quxiang.intake.RowOutcome;
import quxiang.roster.format.RosterChecks;
import quxiang.roster.format.RosterRow;
import quxiang.roster.format.RowRefusal;
import quxiang.roster.format.StagedRow;

/** Checks the staged rows of one roster file, and remembers with each what it means. */
final class RosterLines implements RowCheck {

    private final RosterChecks checks;

    RosterLines(RosterChecks checks) {
        this.checks = checks;
    }

    @Override
    public IntakeRow check(IntakeRow row) {
        RosterRow read = checks.check(new StagedRow(row.line(), row.texts(), row.mangled()));
        return read.isRefused() ? row.refused(outcome(read.refusal())) : row.meaning(read);
    }

    /** Why a row is refused, as imports of every kind tell it. */
    static RowOutcome outcome(RowRefusal refusal) {
        return RowOutcome.refusedIn(refusal.column(), refusal.fault().key(), refusal.args());
    }

    /** What checked rows mean. */
    static List<RosterRow> read(List<IntakeRow> rows) {
        return rows.stream().map(row -> (RosterRow) row.meaning()).toList();
    }
}
