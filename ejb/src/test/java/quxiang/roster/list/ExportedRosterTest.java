package quxiang.roster.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import quxiang.roster.format.RosterLayout;

class ExportedRosterTest {

    @Test
    void theNationalListBeginsWithWhoItIs() {
        assertEquals(
                List.of(
                        "list.column.name",
                        "list.column.id_number",
                        "list.column.exam_no",
                        "list.column.student_no",
                        "list.column.department",
                        "list.column.class",
                        "list.column.level",
                        "list.column.major",
                        "list.column.graduates_on",
                        "list.column.mobile",
                        "list.column.email"),
                new ExportedRoster(RosterLayout.NATIONAL).head(key -> key));
    }
}
