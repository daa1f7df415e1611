package quxiang.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class SchoolRateTest {

    @Test
    void theFirstSigningOfASchoolIsToBeSeen() {
        assertEquals(0.4, new SchoolRate("10999", "示范大学", true, 240, 3, 1).percent());
        assertEquals(100.0, new SchoolRate("10999", "示范大学", true, 7, 0, 7).percent());
        assertNull(new SchoolRate("10999", "示范大学", true, 0, 0, 0).percent());
    }
}
