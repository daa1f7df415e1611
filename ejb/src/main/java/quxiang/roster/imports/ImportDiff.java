package quxiang.roster.imports;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import quxiang.intake.RowOutcome;
import quxiang.roster.RosterKeys;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterRow;
import quxiang.roster.format.RowFault;
import quxiang.roster.format.RowRefusal;
import quxiang.roster.imports.GraduateTable.Known;

/**
 * The rows of a chunk by what they do to the roster as it is in this moment. The checking pass and the taking ask the same, each in its
 * own moment: a graduate whom somebody corrected in between is compared as they are then.
 *
 * @param outcomes what each row does, in their order
 * @param added new graduates
 * @param changed graduates whose facts differ, in the order of their identifiers
 * @param corrected those of them on whose old facts favourites and letters rest: name, document, level or major
 */
record ImportDiff(
        List<RowOutcome> outcomes, List<RosterRow> added, Map<Known, RosterRow> changed, Set<Long> corrected) {

    static ImportDiff of(RosterRun run, List<RosterRow> rows, GraduateTable graduates) throws SQLException {
        Map<String, RosterRow> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.put(row.key(run.schoolId(), run.cohort()), row));
        Map<String, Known> known = graduates.byKey(byKey.keySet());
        Map<String, String> holders = graduates.keysByDocument(newDocuments(run, byKey, known));
        ImportDiff diff = new ImportDiff(
                new ArrayList<>(),
                new ArrayList<>(),
                new TreeMap<>(Comparator.comparingLong(Known::id)),
                new HashSet<>());
        byKey.forEach((key, row) -> {
            Known before = known.get(key);
            diff.sort(key, graduates.over(before, row), before, holders.get(row.liveId(run.schoolId(), run.cohort())));
        });
        return diff;
    }

    /** @param holder the key of the graduate who has the row's document, or {@code null} */
    private void sort(String key, RosterRow row, Known before, String holder) {
        if (before != null && !before.removed() && before.factsHash().equals(row.factsHash())) {
            outcomes.add(RowOutcome.UNCHANGED);
        } else if (holder != null && !holder.equals(key)) {
            outcomes.add(RosterLines.outcome(
                    new RowRefusal(RosterColumn.ID_NUMBER, RowFault.ID_TAKEN, RosterKeys.number(holder))));
        } else if (before == null) {
            added.add(row);
            outcomes.add(RowOutcome.TAKEN);
        } else {
            changed.put(before, row);
            outcomes.add(RowOutcome.CHANGED);
            if (isCorrection(before, row)) {
                corrected.add(before.id());
            }
        }
    }

    private static Set<String> newDocuments(RosterRun run, Map<String, RosterRow> rows, Map<String, Known> known) {
        Set<String> documents = new HashSet<>();
        rows.forEach((key, row) -> {
            Known before = known.get(key);
            if (before == null || before.removed() || !before.idHash().equals(row.idHash())) {
                documents.add(row.liveId(run.schoolId(), run.cohort()));
            }
        });
        return documents;
    }

    /** Whether favourites and letters rest on what changed. Who is back in the roster had been removed, which was told already. */
    private static boolean isCorrection(Known before, RosterRow row) {
        return !before.removed()
                && (!before.idHash().equals(row.idHash()) || row.facts().tellOtherThan(before.told()));
    }
}
