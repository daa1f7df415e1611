package quxiang.demo;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import quxiang.common.IdNumber;

class DemoPeopleTest {

    private static final List<DemoPeople.Roster> ROSTERS =
            List.of(DemoPeople.ONLINE, DemoPeople.OFFLINE, DemoPeople.EARLIER);

    private static Stream<Map<String, String>> everybody() {
        return ROSTERS.stream().map(DemoPeople::rows).flatMap(List::stream);
    }

    private static Set<String> values(String column) {
        return DemoPeople.rows(DemoPeople.ONLINE).stream()
                .map(row -> row.get(column))
                .collect(Collectors.toSet());
    }

    @Test
    void everyIdNumberIsValidFictionalAndOfTheStatedGender() {
        everybody().forEach(row -> {
            IdNumber number = new IdNumber(row.get("身份证号"));
            assertTrue(number.text().startsWith("110199"), row.get("姓名"));
            assertEquals(number.female() ? "2" : "1", row.get("性别代码"), row.get("姓名"));
        });
    }

    @Test
    void noTwoPeopleShareAnIdNumber() {
        Set<String> numbers = new HashSet<>();
        everybody().forEach(row -> assertTrue(numbers.add(row.get("身份证号")), row.get("姓名")));
        assertEquals(264, numbers.size());
    }

    @Test
    void noTwoPeopleOfARosterShareAnExamOrStudentNumber() {
        for (DemoPeople.Roster roster : ROSTERS) {
            for (String column : List.of("考生号", "学号")) {
                assertEquals(
                        roster.people(),
                        DemoPeople.rows(roster).stream()
                                .map(row -> row.get(column))
                                .distinct()
                                .count());
            }
        }
    }

    @Test
    void thePeopleAreTheSameEveryTime() {
        assertEquals(DemoPeople.rows(DemoPeople.ONLINE), DemoPeople.rows(DemoPeople.ONLINE));
    }

    @Test
    void theOnlineSchoolHasFiveDepartmentsAndThreeLevelsAndNamesWithRareCharacters() {
        assertEquals(5, values("所在院系").size());
        assertEquals(Set.of("31", "11", "41"), values("学历代码"));
        assertTrue(values("姓名").containsAll(Set.of("王䶮", "赵𬭸")));
    }

    @Test
    void aDemonstrationDoesNotStartBesideAProductionConfiguration() {
        assertThrows(IllegalStateException.class, () -> DemoData.requireOnlyOne(true, true));
        assertDoesNotThrow(() -> DemoData.requireOnlyOne(true, false));
        assertDoesNotThrow(() -> DemoData.requireOnlyOne(false, true));
    }
}
