package quxiang.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CohortTest {

    @Test
    void theSeasonTurnsOnTheFirstOfSeptember() {
        assertEquals(new Cohort(2027), Cohort.of(LocalDate.of(2026, 9, 1)));
        assertEquals(new Cohort(2027), Cohort.of(LocalDate.of(2027, 8, 31)));
        assertEquals(new Cohort(2028), Cohort.of(LocalDate.of(2027, 9, 1)));
    }

    @Test
    void aSeasonContainsItsFirstAndItsLastDay() {
        Cohort cohort = new Cohort(2027);
        assertEquals(cohort, Cohort.of(cohort.firstDay()));
        assertEquals(cohort, Cohort.of(cohort.lastDay()));
        assertEquals(LocalDate.of(2027, 8, 31), cohort.lastDay());
    }

    @Test
    void aYearFarAwayIsNoCohort() {
        assertEquals(
                "cohort.year",
                assertThrows(Refusal.class, () -> new Cohort(1999)).key());
        assertEquals(
                "cohort.year",
                assertThrows(Refusal.class, () -> new Cohort(2101)).key());
    }
}
