package quxiang.roster.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.IdNumbers;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterFiles;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.imports.OnBothDatabases;

/** The export for correction comes back as it was written. */
class WholeRosterTest extends OnBothDatabases {

    private List<List<String>> exported() throws SQLException {
        WholeRoster whole = new WholeRoster(RosterLayout.NATIONAL, "10999", RosterFiles.SEAL);
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + whole.columns() + " from graduate g order by id")) {
            while (row.next()) {
                rows.add(whole.cells(row));
            }
        }
        return rows;
    }

    @ParameterizedTest
    @EnumSource
    void whatWasExportedChangesNothingAndCanBeCorrected(Database database) throws SQLException {
        begin(database);
        take(
                RosterFiles.row(1, Map.of(RosterColumn.MOBILE, "13900001234", RosterColumn.MAJOR_DIRECTION, "网络")),
                RosterFiles.row(2, Map.of(RosterColumn.EXAM_NO, "", RosterColumn.NAME, "李𬭸")));
        List<List<String>> rows = exported();
        assertEquals(RosterFiles.header().size(), rows.get(0).size());
        assertEquals(IdNumbers.of(1), rows.get(0).get(RosterFiles.header().indexOf("身份证号")));
        nextFile();
        take(rows.get(0), rows.get(1));
        assertEquals("2 0 0 2 0", counts());
        nextFile();
        List<String> corrected = new ArrayList<>(rows.get(1));
        corrected.set(RosterFiles.header().indexOf("所在班级"), "软件2309");
        take(rows.get(0), corrected);
        assertEquals("2 0 1 1 0", counts());
        assertEquals("软件2309", value("select class_name from graduate where name = '李𬭸'"));
    }
}
