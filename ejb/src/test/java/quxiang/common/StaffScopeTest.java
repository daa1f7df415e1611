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
        assertTrue(TWO.covers("哲学学院", "1班") && TWO.covers("外国语学院", null));
        assertFalse(TWO.covers("计算机学院", "1班"));
        assertFalse(TWO.covers("哲学学院\n外国语学院", null));
        assertFalse(TWO.covers(null, null), "who is of no department is the whole school's");
        assertTrue(StaffScope.WHOLE.covers(null, null) && StaffScope.WHOLE.covers("计算机学院", null));
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

    @Test
    void aClassIsOneOfItsDepartmentAndOfNoOther() {
        StaffScope mixed = StaffScope.of(
                List.of("哲学学院", StaffScope.ofClass("计算机学院", "软件1班"), StaffScope.ofClass("计算机学院", "软件2班")));
        assertTrue(mixed.covers("哲学学院", null) && mixed.covers("计算机学院", "软件2班"));
        assertFalse(mixed.covers("计算机学院", "软件3班"));
        assertFalse(mixed.covers("计算机学院", null), "who is of no class is the department's");
        assertFalse(mixed.covers("外国语学院", "软件1班"), "another department may have a class of this name");
        assertFalse(mixed.covers(null, "软件1班"));
        assertEquals(mixed, StaffScope.kept(mixed.toKeep()));
        assertEquals("哲学学院、计算机学院／软件1班、计算机学院／软件2班", mixed.toString());
        assertEquals(List.of("哲学学院", "计算机学院"), mixed.touched());
    }

    @Test
    void aClassOfADepartmentThatIsSeenAsAWholeAddsNothing() {
        StaffScope both = StaffScope.of(List.of("哲学学院", StaffScope.ofClass("哲学学院", "1班")));
        assertEquals(StaffScope.of("哲学学院"), both);
    }

    @Test
    void classesAloneAreNeverTheWholeSchool() {
        StaffScope one = StaffScope.of(StaffScope.ofClass("计算机学院", "软件1班"));
        assertFalse(one.isWhole());
        assertFalse(StaffScope.kept(one.toKeep()).isWhole());
        for (String broken : List.of("\t", "计算机学院\t", "\t软件1班", "计算机学院\t软件1班\t2")) {
            assertThrows(IllegalArgumentException.class, () -> StaffScope.of(broken), broken);
        }
    }

    @Test
    void colleaguesMeetInAClassOrItsDepartment() {
        StaffScope one = StaffScope.of(StaffScope.ofClass("计算机学院", "软件1班"));
        assertTrue(one.meets(StaffScope.of("计算机学院")) && StaffScope.of("计算机学院").meets(one));
        assertFalse(one.meets(StaffScope.of(StaffScope.ofClass("计算机学院", "软件2班"))));
        assertFalse(one.meets(TWO) || TWO.meets(one));
    }
}
