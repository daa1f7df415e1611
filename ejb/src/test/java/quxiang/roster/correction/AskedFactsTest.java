package quxiang.roster.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quxiang.common.Refusal;
import quxiang.reference.CodeTable;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterLayout;

class AskedFactsTest {

    private static final RosterColumn HEALTH =
            RosterColumn.column("HEALTH", "健康状况").text("health", 4).build();
    private static final RosterLayout MORE = RosterLayout.NATIONAL.with(HEALTH);
    private static final String ID = "11010519491231002X";

    private final Map<RosterColumn, String> now = new HashMap<>(Map.of(
            HEALTH,
            "健康",
            RosterColumn.LEVEL,
            "31",
            RosterColumn.MAJOR,
            "法学",
            RosterColumn.ID_NUMBER,
            "1101**********002X"));

    private AskedFacts asked(Map<String, String> typed) {
        return AskedFacts.of(MORE, typed, null, now, ID);
    }

    @Test
    void anyColumnCanBeAskedForAndIsShownBesideWhatTheRosterHas() {
        AskedFacts asked = asked(Map.of("HEALTH", "良好", "LEVEL", "11", "MAJOR", "法学", "SCHOOL", "别校"));
        assertEquals(
                List.of(new AskedFact("LEVEL", CodeTable.LEVEL, "31", "11"), new AskedFact("HEALTH", null, "健康", "良好")),
                AskedFacts.read(MORE, asked.text()).shown(now));
    }

    @Test
    void anIdNumberIsShownInPartOnly() {
        AskedFacts asked = asked(Map.of("ID_NUMBER", "E12345678"));
        assertEquals("E12345678", asked.idNumber());
        assertEquals(List.of(new AskedFact("ID_NUMBER", null, "1101**********002X", "E1*****78")), asked.shown(now));
        assertEquals(
                "objection.nothing",
                assertThrows(Refusal.class, () -> asked(Map.of("ID_NUMBER", ID)))
                        .key());
    }

    @Test
    void aValueThatDoesNotFitIsRefused() {
        assertEquals(
                "objection.value",
                assertThrows(Refusal.class, () -> asked(Map.of("HEALTH", "一二三四五")))
                        .key());
    }
}
