package quxiang.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StaffScopeTest {

    private static final StaffScope TWO = StaffScope.of(List.of("哲学学院", " 外国语学院 ", "哲学学院"));

    @Test
    void severalDepartmentsAreSeenAndNothingElse() {
        assertTrue(TWO.covers("哲学学院") && TWO.covers("外国语学院"));
        assertFalse(TWO.covers("计算机学院"));
        assertFalse(TWO.covers("哲学学院\n外国语学院"));
        assertFalse(TWO.covers(null), "who is of no department is the whole school's");
        assertTrue(StaffScope.WHOLE.covers(null) && StaffScope.WHOLE.covers("计算机学院"));
    }

    @Test
    void noDepartmentNeverMeansTheWholeSchool() {
        assertThrows(IllegalArgumentException.class, () -> StaffScope.of(Set.of()));
        assertThrows(IllegalArgumentException.class, () -> StaffScope.of(" "));
        assertThrows(IllegalArgumentException.class, () -> StaffScope.kept(""));
    }

    @Test
    void anAccountKeepsIt() {
        assertEquals(TWO, StaffScope.kept(TWO.toKeep()));
        assertEquals("哲学学院", StaffScope.of("哲学学院").toKeep(), "as it was kept before there were several");
        assertNull(StaffScope.WHOLE.toKeep());
        assertTrue(StaffScope.kept(null).isWhole());
    }

    @Test
    void colleaguesMeetInOneDepartment() {
        assertTrue(TWO.meets(StaffScope.of("外国语学院")));
        assertFalse(TWO.meets(StaffScope.of("计算机学院")));
        assertTrue(TWO.meets(StaffScope.WHOLE) && StaffScope.WHOLE.meets(TWO));
    }
}
