package quxiang.destination.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import quxiang.common.SetClock;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.destination.TestKinds;
import quxiang.reference.Codes;
import quxiang.reference.TestCodes;
import quxiang.roster.format.RosterColumn;

class ReportChecksTest {

    private final TestDatabase database = TestDatabase.of(Vendor.H2);
    private final SetClock clock = new SetClock("2027-05-01T02:00:00Z");
    private final Codes codes = TestCodes.of(database.jdbi(), clock);
    private final ReportChecks checks = new ReportChecks(TestKinds.of(database.jdbi(), codes, clock), codes);
    private final Map<RosterColumn, String> facts = new HashMap<>(Map.ofEntries(
            Map.entry(RosterColumn.GENDER, "1"),
            Map.entry(RosterColumn.ETHNICITY, "01"),
            Map.entry(RosterColumn.POLITICS, "03"),
            Map.entry(RosterColumn.LEVEL, "31"),
            Map.entry(RosterColumn.MAJOR_CODE, "080902"),
            Map.entry(RosterColumn.MAJOR, "软件工程"),
            Map.entry(RosterColumn.TRAINING_MODE, "1"),
            Map.entry(RosterColumn.ORIGIN, "110108"),
            Map.entry(RosterColumn.SCHOOLING_YEARS, "4"),
            Map.entry(RosterColumn.ENROLLED_ON, "2023-09-01"),
            Map.entry(RosterColumn.GRADUATES_ON, "2027-07-01"),
            Map.entry(RosterColumn.HARDSHIP, "0"),
            Map.entry(RosterColumn.TEACHER, "1"),
            Map.entry(RosterColumn.URBAN_RURAL, "城镇"),
            Map.entry(RosterColumn.STUDY_FORM, "全日制")));
    private final Map<WayColumn, String> way = new EnumMap<>(WayColumn.class);

    @AfterEach
    void close() {
        database.close();
    }

    private List<String> faults(String placeText, String kind, boolean signed, boolean placed) {
        return checks
                .faults(new ReportedGraduate(1, "张三", "1101**", "计算机学院", facts, way, placeText, kind, signed, placed))
                .stream()
                .map(found -> found.fault() + String.valueOf(found.columns()))
                .toList();
    }

    private void study(String level) {
        way.put(WayColumn.CODE, "80");
        way.put(WayColumn.PLACE, "示范大学");
        way.put(WayColumn.MAJOR, "软件工程");
        way.put(WayColumn.LEVEL, level);
    }

    @Test
    void aWholeRowHasNoFault() {
        study("11");
        assertEquals(List.of(), faults(null, "STUDY", false, true));
    }

    @Test
    void whatIsMissingIsNamedByItsColumn() {
        study("11");
        facts.remove(RosterColumn.ETHNICITY);
        way.remove(WayColumn.MAJOR);
        assertEquals(List.of("FACTS_MISSING[民族代码]", "WAY_MISSING[录取专业]"), faults(null, "STUDY", false, true));
        way.clear();
        assertEquals(List.of("UNTOLD[]", "FACTS_MISSING[民族代码]"), faults(null, null, false, false));
    }

    @Test
    void aCodeThatHasEndedIsNone() {
        study("11");
        facts.put(RosterColumn.GENDER, "7");
        assertEquals(List.of("CODE_UNKNOWN[性别代码]"), faults(null, "STUDY", false, true));
    }

    @Test
    void contradictionsAreFound() {
        study("31");
        assertEquals(List.of("NO_HIGHER_LEVEL[录取学历代码]"), faults(null, "STUDY", false, true));
        facts.put(RosterColumn.TRAINING_MODE, "2");
        way.put(WayColumn.LEVEL, "11");
        assertEquals(List.of("COMMISSIONED_ELSEWHERE[培养方式代码]"), faults(null, "STUDY", false, true));
        facts.put(RosterColumn.COMMISSIONED_UNIT, "示范大学");
        assertEquals(List.of(), faults(null, "STUDY", false, true));
        way.putAll(Map.of(
                WayColumn.CREDIT_CODE, "91350203M0001QKT19",
                WayColumn.NATURE, "39",
                WayColumn.INDUSTRY, "I",
                WayColumn.JOB_CATEGORY, "13",
                WayColumn.AGREEMENT, "2027109993100001"));
        assertEquals(
                List.of("REGION_UNCLEAR[单位所在地代码]", "CREDIT_CODE_DOUBTFUL[统一社会信用代码]", "TWO_WAYS[]"),
                faults("某地", null, true, true));
    }

    @Test
    void anAddressIsReadDownToItsCounty() {
        RegionOfText regions = new RegionOfText(codes);
        assertEquals(Optional.of("110108"), regions.county("北京市海淀区学院路 1 号"));
        assertEquals(Optional.of("110108"), regions.county("北京 海淀区学院路"));
        assertEquals(Optional.of("110108"), regions.county("北京市市辖区海淀区"));
        assertEquals(Optional.of("130123"), regions.county("河北省石家庄市正定县某路"));
        assertEquals(Optional.of("130123"), regions.county("130123"));
        assertEquals(Optional.empty(), regions.county("河北省石家庄市"));
        assertEquals(Optional.empty(), regions.county("海淀区学院路"));
        assertEquals(Optional.empty(), regions.county(null));
    }
}
