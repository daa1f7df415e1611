package quxiang.roster.undo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.IdNumbers;
import quxiang.common.crypto.SealPurpose;
import quxiang.host.Database;
import quxiang.intake.RowOutcome;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterFiles;
import quxiang.roster.imports.ChangedFact;
import quxiang.roster.imports.OnBothDatabases;
import quxiang.roster.imports.RosterPreview;

/** What an import would change, and how it is undone, on both databases. */
class RosterUndoTest extends OnBothDatabases {

    private static final List<String> RENAMED = RosterFiles.row(1, Map.of(RosterColumn.NAME, "改名"));

    private List<ChangedFact> previewed(int row) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet sealed = statement.executeQuery(
                        "select changes_sealed, import_id from roster_preview where row_no = " + row)) {
            assertTrue(sealed.next());
            return RosterPreview.changes(
                    layout,
                    RosterFiles.SEAL.open(
                            SealPurpose.INTAKE, RosterPreview.owner(sealed.getLong(2), row), sealed.getBytes(1)));
        }
    }

    private String says(int row) throws SQLException {
        return previewed(row).stream()
                .map(fact -> fact.column() + ": " + fact.before() + " -> " + fact.after())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @EnumSource
    void aPreviewTellsOldAndNewAndChangesNobody(Database database) throws SQLException {
        begin(database);
        take(RosterFiles.row(1), RosterFiles.row(2), RosterFiles.row(3));
        String before = roster();
        nextFile();
        List<RowOutcome> would = preview(
                RENAMED,
                RosterFiles.row(2, Map.of(RosterColumn.CLASS_NAME, "", RosterColumn.ENROLLED_ON, "20230902")),
                RosterFiles.row(3),
                RosterFiles.row(4),
                RosterFiles.row(5, Map.of(RosterColumn.LEVEL, "99")));
        assertEquals(before, roster());
        assertEquals(
                "CHANGED CHANGED UNCHANGED ADDED REFUSED",
                would.stream().map(row -> row.effect().name()).collect(Collectors.joining(" ")));
        assertEquals("NAME: 张三乙 -> 改名", says(2));
        assertEquals("CLASS_NAME: 软件2301 -> ; ENROLLED_ON: 2023-09-01 -> 2023-09-02", says(3));
        assertEquals("2", value("select row_no from roster_preview where telling"));
    }

    @ParameterizedTest
    @EnumSource
    void anIdNumberIsPreviewedMasked(Database database) throws SQLException {
        begin(database);
        take(RosterFiles.row(1));
        nextFile();
        preview(RosterFiles.row(1, Map.of(RosterColumn.ID_NUMBER, IdNumbers.of(300))));
        assertTrue(says(2).matches("ID_NUMBER: 1101\\*{10}\\d{3}[0-9X] -> 1101\\*{10}\\d{3}[0-9X]"), says(2));
    }

    @ParameterizedTest
    @EnumSource
    void whoWasCorrectedSinceThePreviewIsTakenAsTheyAreThenAndNothingIsLost(Database database) throws SQLException {
        begin(database);
        take(RosterFiles.row(1), RosterFiles.row(2));
        nextFile();
        preview(RENAMED, RosterFiles.row(2, Map.of(RosterColumn.LEVEL, "99")));
        sql(
                "update graduate set name = '又改', facts_hash = 'x', version = version + 1 where exam_no = '27109990100001'");
        connection.commit();
        take(RENAMED, RosterFiles.row(2, Map.of(RosterColumn.LEVEL, "99")));
        assertEquals("2 0 1 0 1", counts());
        assertEquals("改名", value("select name from graduate where exam_no = '27109990100001'"));
        undo(10);
        assertEquals("又改", value("select name from graduate where exam_no = '27109990100001'"));
    }

    @ParameterizedTest
    @EnumSource
    void anUndoneImportLeavesTheRosterAsItWas(Database database) throws SQLException {
        begin(database);
        take(RosterFiles.row(1), RosterFiles.row(2), RosterFiles.row(3), RosterFiles.row(9));
        sql("update graduate set removed_at = now(), live_id_hash = null where exam_no = '27109990100009'");
        connection.commit();
        String before = roster();
        nextFile();
        take(RENAMED, RosterFiles.row(9), RosterFiles.row(10));
        take(RosterFiles.row(2, Map.of(RosterColumn.CLASS_NAME, "软件2302")), RosterFiles.row(3), RosterFiles.row(11));
        assertNotEquals(before, roster());
        assertEquals(5, obstacles().rows());
        assertFalse(obstacles().any(), obstacles().toString());
        assertEquals(5, undo(2));
        assertEquals(before, roster());
        assertEquals("0", value("select count(*) from roster_before"));
    }

    @ParameterizedTest
    @EnumSource
    void numbersThatWentFromOneToTheOtherGoBack(Database database) throws SQLException {
        begin(database);
        take(RosterFiles.row(1), RosterFiles.row(2));
        String before = roster();
        nextFile();
        take(RosterFiles.row(1, Map.of(RosterColumn.ID_NUMBER, IdNumbers.of(300))));
        take(RosterFiles.row(2, Map.of(RosterColumn.ID_NUMBER, IdNumbers.of(1))));
        take(RosterFiles.row(3, Map.of(RosterColumn.ID_NUMBER, IdNumbers.of(2))));
        assertEquals("3 1 2 0 0", counts());
        assertFalse(obstacles().any(), obstacles().toString());
        undo(100);
        assertEquals(before, roster());
    }

    @ParameterizedTest
    @EnumSource
    void whatWasBuiltOnItStandsInTheWayAndIsCounted(Database database) throws SQLException {
        begin(database);
        take(RosterFiles.row(1), RosterFiles.row(2));
        nextFile();
        take(
                RENAMED,
                RosterFiles.row(2),
                RosterFiles.row(3),
                RosterFiles.row(4),
                RosterFiles.row(5),
                RosterFiles.row(6));
        favorite(3);
        account(4);
        sql("update graduate set changed_at = now(), version = 2 where exam_no = '27109990100005'");
        sql("update graduate set facts_hash = 'x', version = 3 where exam_no = '27109990100001'");
        connection.commit();
        UndoObstacles all = obstacles();
        assertEquals(new UndoObstacles(5, 1, 0, 1, 0, 2, 0, 0, 0), all);
        assertEquals(1, undo(2));
        assertEquals("0", value("select count(*) from graduate where exam_no = '27109990100006'"));
        assertEquals("3", value("select count(*) from graduate where import_id = 2 and exam_no > '27109990100002'"));
        assertEquals("改名", value("select name from graduate where exam_no = '27109990100001'"));
    }

    @ParameterizedTest
    @EnumSource
    void aLaterImportStandsInTheWayUntilItIsUndoneItself(Database database) throws SQLException {
        begin(database);
        take(RosterFiles.row(1), RosterFiles.row(2));
        nextFile();
        take(RENAMED);
        importId--;
        assertEquals(new UndoObstacles(1, 0, 0, 0, 0, 0, 0, 1, 0), obstacles());
        importId++;
        undo(10);
        importId--;
        assertFalse(obstacles().any(), obstacles().toString());
        undo(10);
        assertEquals("", roster());
    }

    @ParameterizedTest
    @EnumSource
    void anImportOfWhichFormerFactsMayBeGoneIsNotUndone(Database database) throws SQLException {
        begin(database);
        take(RosterFiles.row(1), RosterFiles.row(2));
        nextFile();
        take(RENAMED, RosterFiles.row(3));
        sql("update intake set finished_at = now() where id = " + importId);
        connection.commit();
        assertEquals(0, obstacles(Instant.now().minusSeconds(60)).untraceable());
        assertEquals(2, obstacles(Instant.now().plusSeconds(60)).untraceable());
    }

    @ParameterizedTest
    @EnumSource
    void anOldNumberThatSomebodyElseHasNowStandsInTheWay(Database database) throws SQLException {
        begin(database);
        take(RosterFiles.row(1));
        nextFile();
        take(RosterFiles.row(1, Map.of(RosterColumn.ID_NUMBER, IdNumbers.of(300))));
        nextFile();
        take(RosterFiles.row(2, Map.of(RosterColumn.ID_NUMBER, IdNumbers.of(1))));
        importId--;
        assertEquals(1, obstacles().numbers());
        undo(10);
        assertEquals("2", value("select count(*) from graduate where live_id_hash is not null"));
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenOffUndoGoesOnWhereItWas(Database database) throws SQLException {
        begin(database);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rows.add(RosterFiles.row(i));
        }
        take(rows.toArray(List[]::new));
        RosterUndo undoing = undoing();
        UndoRun undo = undoing.run(importId);
        undoing.undo(undo, undoing.next(undo, null, 10));
        connection.commit();
        undoing.undo(undo, undoing.next(undo, null, 10));
        connection.rollback();
        assertEquals("20", value("select count(*) from graduate"));
        assertEquals(20, undo(7));
        assertEquals("0", value("select count(*) from graduate"));
    }

    private void favorite(int n) throws SQLException {
        sql(
                "insert into employer (id, credit_code, name, short_name, created_at, version) values (1, '1', 'a', 'a', now(), 1)");
        sql(
                "insert into favorite (id, employer_id, graduate_id, school_id, cohort, g_name, g_id_sealed, g_id_hash, g_id_masked,"
                        + " g_school_code, g_school_name, g_level_code, g_major, added_by, added_at, version) select 1, 1, id,"
                        + " school_id, cohort, name, id_sealed, id_hash, id_masked, '1', 'a', level_code, major, 1, now(), 1"
                        + " from graduate where exam_no = '2710999010000"
                        + n + "'");
    }

    private void account(int n) throws SQLException {
        sql(
                "insert into account (id, role, username, name, password_hash, graduate_id, failures, created_at, password_at, version)"
                        + " select 1, 'GRADUATE', 'a', 'a', 'a', id, 0, now(), now(), 1 from graduate where exam_no = '2710999010000"
                        + n + "'");
        sql("update graduate set changed_at = now(), version = 2 where exam_no = '2710999010000" + n + "'");
    }
}
