package quxiang.roster.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.common.sql.BulkInsert;
import quxiang.intake.RowOutcome;
import quxiang.roster.FactsTable;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.format.RosterRow;
import quxiang.roster.imports.GraduateTable.Known;

/**
 * The checking pass over a chunk: what its rows would do. It keeps the old and the new value of everything that would change. No graduate
 * is touched.
 */
public final class RosterPreview {

    /** Stands for a graduate who had been removed and would be back. */
    static final String BACK = "BACK";

    private static final String COLUMNS =
            "import_id, row_no, graduate_id, telling, name, id_masked, exam_no, student_no, changes_sealed";

    private final Connection connection;
    private final Seal seal;
    private final RosterLayout layout;
    private final GraduateTable graduates;

    RosterPreview(Connection connection, RosterLayout layout, Seal seal) {
        this.connection = connection;
        this.seal = seal;
        this.layout = layout;
        this.graduates = new GraduateTable(connection, layout, seal);
    }

    /** @return what each row would do, in their order */
    List<RowOutcome> check(RosterRun run, List<RosterRow> rows) throws SQLException {
        ImportDiff sorted = ImportDiff.of(run, rows, graduates);
        List<Object[]> previewed = new ArrayList<>();
        if (!sorted.changed().isEmpty()) {
            Map<Long, Map<RosterColumn, String>> before = new FactsTable(connection, layout)
                    .read(sorted.changed().keySet().stream().map(Known::id).toList());
            sorted.changed().forEach((known, row) -> {
                Map<RosterColumn, String> facts = before.get(known.id());
                previewed.add(new Object[] {
                    run.importId(),
                    row.number(),
                    known.id(),
                    sorted.corrected().contains(known.id()),
                    facts.get(RosterColumn.NAME),
                    facts.get(RosterColumn.ID_NUMBER),
                    facts.get(RosterColumn.EXAM_NO),
                    facts.get(RosterColumn.STUDENT_NO),
                    seal.seal(SealPurpose.INTAKE, owner(run.importId(), row.number()), changes(known, facts, row))
                });
            });
        }
        BulkInsert.insert(connection, "roster_preview", COLUMNS, previewed);
        return sorted.outcomes();
    }

    /** Whose a sealed list of changes is. */
    public static String owner(long importId, int row) {
        return "preview of row " + row + " of import " + importId;
    }

    private String changes(Known known, Map<RosterColumn, String> before, RosterRow row) {
        List<String> changes = new ArrayList<>();
        if (known.removed()) {
            changes.add(BACK + "\u001F\u001F");
        }
        for (RosterColumn column : layout.kept()) {
            String was = before.get(column);
            String is = row.facts().told(column);
            boolean differs = column.isSealed() ? !known.idHash().equals(row.idHash()) : !Objects.equals(was, is);
            if (differs) {
                changes.add(column + "\u001F" + Objects.toString(was, "") + "\u001F" + Objects.toString(is, ""));
            }
        }
        return String.join("\u001E", changes);
    }

    /** Reads what {@link #check} sealed. */
    public static List<ChangedFact> changes(RosterLayout layout, String opened) {
        return opened.isEmpty()
                ? List.of()
                : List.of(opened.split("\u001E", -1)).stream()
                        .map(change -> List.of(change.split("\u001F", -1)))
                        .map(parts -> new ChangedFact(
                                parts.get(0),
                                parts.get(0).equals(BACK)
                                        ? null
                                        : layout.named(parts.get(0)).meaning(),
                                parts.get(1),
                                parts.get(2)))
                        .collect(Collectors.toList());
    }
}
