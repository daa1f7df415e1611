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
 * @param added new graduates
 * @param changed graduates whose facts differ, in the order of their identifiers
 * @param corrected those of them on whose old facts favourites and letters rest: name, document, level or major
 * @param unchanged how many are in the roster just so
 * @param refused rows that are not taken
 */
record ImportDiff(
        List<RosterRow> added,
        Map<Known, RosterRow> changed,
        Set<Long> corrected,
        int unchanged,
        List<RosterRow> refused) {

    static ImportDiff of(ImportRun run, List<RosterRow> rows, GraduateTable graduates) throws SQLException {
        List<RosterRow> refused = new ArrayList<>();
        Map<String, RosterRow> byKey = new LinkedHashMap<>();
        for (RosterRow row : rows) {
            if (row.isRefused()) {
                refused.add(row);
            } else {
                byKey.put(row.key(run.schoolId(), run.cohort()), row);
            }
        }
        Map<String, Known> known = graduates.byKey(byKey.keySet());
        Map<String, String> holders = graduates.keysByDocument(newDocuments(run, byKey, known));
        List<RosterRow> added = new ArrayList<>();
        Map<Known, RosterRow> changed = new TreeMap<>(Comparator.comparingLong(Known::id));
        Set<Long> corrected = new HashSet<>();
        int unchanged = 0;
        for (Map.Entry<String, RosterRow> entry : byKey.entrySet()) {
            Known before = known.get(entry.getKey());
            RosterRow row = graduates.over(before, entry.getValue());
            String holder = holders.get(row.liveId(run.schoolId(), run.cohort()));
            if (before != null && !before.removed() && before.factsHash().equals(row.factsHash())) {
                unchanged++;
            } else if (holder != null && !holder.equals(entry.getKey())) {
                refused.add(row.refused(
                        new RowRefusal(RosterColumn.ID_NUMBER, RowFault.ID_TAKEN, RosterKeys.number(holder))));
            } else if (before == null) {
                added.add(row);
            } else {
                changed.put(before, row);
                if (isCorrection(before, row)) {
                    corrected.add(before.id());
                }
            }
        }
        return new ImportDiff(added, changed, corrected, unchanged, refused);
    }

    private static Set<String> newDocuments(ImportRun run, Map<String, RosterRow> rows, Map<String, Known> known) {
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
