package quxiang.roster.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.crypto.SealPurpose;
import quxiang.common.sheet.SheetLimits;
import quxiang.common.sheet.SheetReader;
import quxiang.roster.FactsTable;
import quxiang.roster.GraduateFacts;
import quxiang.roster.format.FactField;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterColumns;
import quxiang.roster.format.RosterFiles;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.format.RosterRow;
import quxiang.roster.format.RowFault;
import quxiang.roster.format.StagedRow;
import quxiang.roster.list.ExportedRoster;
import quxiang.roster.list.ListedRosters;

/** A column is one line: with it in a copy of the layout, and in the tables, it is everywhere where facts are. */
class OneMoreColumnTest extends OnBothDatabases {

    private static final RosterColumn HEALTH = RosterColumn.column("HEALTH", "健康状况")
            .text("health", 10)
            .or("身体状况")
            .later()
            .listed("health")
            .searched("health", RosterColumn.Search.CONTAINS)
            .build();
    private static final RosterLayout MORE = RosterLayout.NATIONAL.with(HEALTH);

    private void beginWithHealth(Database database) throws SQLException {
        begin(database);
        migrate();
        nextFile();
    }

    /** From now on the roster has the column. */
    private void migrate() throws SQLException {
        layout = MORE;
        sql("alter table graduate add column if not exists health varchar(10)");
        sql("alter table roster_before add column if not exists health varchar(10)");
        connection.commit();
    }

    private static List<String> row(int n, String health) {
        return RosterFiles.row(MORE, n, Map.of(HEALTH, health));
    }

    private static String word(String key) {
        return "<" + key + ">";
    }

    @Test
    void theTemplateHasIt() throws IOException {
        byte[] template = RosterFiles.template(MORE, OneMoreColumnTest::word);
        try (SheetReader reader = SheetReader.open(new ByteArrayInputStream(template), SheetLimits.STANDARD)) {
            List<String> header = reader.next().cells();
            assertEquals(27, header.size());
            assertEquals("健康状况", header.get(26));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theImportChecksAndKeepsIt(Database database) throws SQLException {
        beginWithHealth(database);
        take(row(1, "健康"), row(2, "一".repeat(11)), row(3, ""));
        assertEquals("3 2 0 0 1", counts());
        assertEquals("健康", value("select health from graduate where exam_no = '27109990100001'"));
        assertEquals("健康状况", refused().get(0).column());
        assertEquals(RowFault.TOO_LONG.key(), refused().get(0).fault());
    }

    @Test
    void theFileMayCallItOtherwise() {
        List<String> header = MORE.headers().stream()
                .map(cell -> cell.equals("健康状况") ? "身体状况" : cell)
                .toList();
        RosterRow checked = RosterFiles.checks(RosterColumns.of(MORE, header)).check(new StagedRow(2, row(2, "健康"), 0));
        assertEquals("健康", checked.facts().told(HEALTH));
    }

    @ParameterizedTest
    @EnumSource
    void whoWasInTheRosterBeforeItIsUnchangedWithoutIt(Database database) throws SQLException {
        begin(database);
        take(RosterFiles.row(1), RosterFiles.row(2));
        migrate();
        nextFile();
        take(row(1, ""), row(2, "健康"));
        assertEquals("2 0 1 1 0", counts());
    }

    @ParameterizedTest
    @EnumSource
    void thePreviewShowsItsOldAndItsNewValue(Database database) throws SQLException {
        beginWithHealth(database);
        take(row(1, "健康"), row(2, "健康"));
        nextFile();
        preview(row(1, "良好"), row(2, "健康"));
        try (Statement statement = connection.createStatement();
                ResultSet changes =
                        statement.executeQuery("select changes_sealed, import_id, row_no from roster_preview")) {
            assertTrue(changes.next());
            assertEquals(
                    List.of(new ChangedFact("HEALTH", null, "健康", "良好")),
                    RosterPreview.changes(
                            MORE,
                            RosterFiles.SEAL.open(
                                    SealPurpose.INTAKE,
                                    RosterPreview.owner(changes.getLong(2), changes.getInt(3)),
                                    changes.getBytes(1))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void undoingGivesItBack(Database database) throws SQLException {
        beginWithHealth(database);
        take(row(1, "健康"));
        String before = roster();
        nextFile();
        take(row(1, "良好"));
        assertEquals("良好", value("select health from graduate"));
        undo(10);
        assertEquals(before, roster());
        assertEquals("健康", value("select health from graduate"));
    }

    @ParameterizedTest
    @EnumSource
    void theSchoolCorrectsItAndThePagesShowIt(Database database) throws SQLException {
        beginWithHealth(database);
        take(row(1, "健康"));
        long id = Long.parseLong(value("select id from graduate"));
        Map<String, String> cells = new HashMap<>();
        MORE.columns().forEach(column -> cells.put(column.header(), row(1, "良好").get(MORE.place(column))));
        GraduateFacts corrected = RosterFiles.checks(RosterColumns.ofTemplate(MORE))
                .check(new StagedRow(1, MORE.row(cells), 0))
                .facts();
        FactsTable table = new FactsTable(connection, MORE);
        Map<RosterColumn, String> before = table.read(List.of(id)).get(id);
        assertEquals("健康", before.get(HEALTH));
        table.write(Map.of(id, corrected));
        List<FactField> fields = FactField.of(MORE, table.read(List.of(id)).get(id));
        assertEquals(new FactField("HEALTH", "健康状况", null, null, "良好", 10, false), fields.get(24));
        before.forEach((column, was) ->
                assertEquals(column == HEALTH ? "良好" : was, column.isSealed() ? was : corrected.told(column)));
    }

    @ParameterizedTest
    @EnumSource
    void theExportHasIt(Database database) throws SQLException {
        beginWithHealth(database);
        take(row(1, "健康"), row(2, ""));
        ExportedRoster export = new ExportedRoster(MORE);
        List<String> head = export.head(OneMoreColumnTest::word);
        assertEquals("<list.column.health>", head.get(head.size() - 1));
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select " + export.columns() + " from graduate g order by id")) {
            for (String health : List.of("健康", "")) {
                assertTrue(rows.next());
                List<String> cells = export.cells(rows, (meaning, code) -> word(code));
                assertEquals(head.size(), cells.size());
                assertEquals("<31>", cells.get(head.indexOf("<list.column.level>")));
                assertEquals("2027-07-01", cells.get(head.indexOf("<list.column.graduates_on>")));
                assertEquals(health, cells.get(head.size() - 1));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theListIsFilteredByIt(Database database) throws SQLException {
        beginWithHealth(database);
        take(row(1, "健康"), row(2, "良好"), row(3, ""));
        assertEquals(List.of("27109990100002"), ListedRosters.found(connection, MORE, "health", "良"));
        assertEquals(List.of(), ListedRosters.found(connection, MORE, "health", "%"));
        assertEquals(3, ListedRosters.found(connection, MORE, "health", " ").size());
    }
}
