package quxiang.roster.imports;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import quxiang.intake.RowOutcome;
import quxiang.roster.format.RosterRow;
import quxiang.roster.imports.GraduateTable.Known;

/**
 * The rows of a chunk by what they do to the roster as it is in this moment. The checking pass and the taking ask the same, each in its
 * own moment: a graduate whom somebody corrected in between is compared as they are then.
 *
 * @param outcomes what each row does, in their order
 * @param added new graduates
 * @param changed graduates whose facts differ, in the order of their identifiers
 * @param corrected those of them on whose old facts favourites and letters rest: name, document, level or major
 * @param released those of them whose old number or document another row takes
 */
record ImportDiff(
        List<RowOutcome> outcomes,
        List<RosterRow> added,
        Map<Known, RosterRow> changed,
        Set<Long> corrected,
        Set<Known> released) {

    static ImportDiff of(RosterRun run, List<RosterRow> rows, GraduateTable graduates) throws SQLException {
        RowMatches matches = RowMatches.of(run, rows, graduates);
        ImportDiff diff = new ImportDiff(
                new ArrayList<>(),
                new ArrayList<>(),
                new TreeMap<>(Comparator.comparingLong(Known::id)),
                new HashSet<>(),
                matches.released());
        matches.all().forEach(diff::sort);
        return diff;
    }

    private void sort(RowMatches.Match match) {
        Known before = match.before();
        if (match.refusal() != null) {
            outcomes.add(RosterLines.outcome(match.refusal()));
        } else if (before == null) {
            added.add(match.row());
            outcomes.add(RowOutcome.TAKEN);
        } else if (match.changesNothing()) {
            outcomes.add(RowOutcome.UNCHANGED);
        } else {
            changed.put(before, match.row());
            outcomes.add(RowOutcome.CHANGED);
            if (isCorrection(before, match.row())) {
                corrected.add(before.id());
            }
        }
    }

    /** Whether favourites and letters rest on what changed. Who is back in the roster had been removed, which was told already. */
    private static boolean isCorrection(Known before, RosterRow row) {
        return !before.removed()
                && (!before.idHash().equals(row.idHash()) || row.facts().tellOtherThan(before.told()));
    }
}
