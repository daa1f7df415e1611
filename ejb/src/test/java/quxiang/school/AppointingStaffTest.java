package quxiang.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import quxiang.common.Refusal;

class AppointingStaffTest {

    private static String refusal(String... departments) {
        return assertThrows(Refusal.class, () -> AppointingStaff.chosen(Arrays.asList(departments)))
                .key();
    }

    @Test
    void oneOrMoreDepartmentsAreChosenOrTheWholeSchoolAlone() {
        assertEquals(
                List.of("哲学学院", "外国语学院"),
                AppointingStaff.chosen(List.of("外国语学院 ", "哲学学院", "外国语学院")).departments());
        assertTrue(AppointingStaff.chosen(Set.of(AppointingStaff.WHOLE_SCHOOL)).isWhole());
        assertEquals("school.scope_both", refusal(AppointingStaff.WHOLE_SCHOOL, "哲学学院"));
    }

    @Test
    void whatIsForgottenIsNeverTheWholeSchool() {
        assertEquals("school.scope_missing", refusal());
        assertEquals("school.scope_missing", refusal("", " ", null));
    }

    @Test
    void nothingCanStandForTwoDepartmentsOrBeTooLongToKeep() {
        assertEquals("school.department", refusal("哲学学院\n外国语学院"));
        assertEquals("school.department", refusal("院".repeat(101)));
        assertEquals(
                "school.department",
                refusal(IntStream.range(0, 50).mapToObj(i -> "院".repeat(90) + i).toArray(String[]::new)));
    }
}
