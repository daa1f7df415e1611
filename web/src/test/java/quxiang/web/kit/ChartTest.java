package quxiang.web.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {

    private static Chart of(long... values) {
        return new Chart(List.of("a"), List.of(new Chart.Group("x", values[0]), new Chart.Group("y", values[1])));
    }

    @ParameterizedTest
    @CsvSource({"0,4", "4,4", "5,8", "9,20", "20,20", "21,40", "80,80", "81,200", "12345,20000"})
    void theScaleIsTheFirstRoundOneThatNoValueExceeds(long most, long top) {
        assertEquals(top, of(1, most).top());
        assertEquals(5, of(1, most).scale().size());
    }

    @Test
    void aColumnIsAsHighAsItsValueOfTheScale() {
        List<Chart.Column> columns = of(2, 4).columns();
        assertEquals(columns.get(1).height(), 2 * columns.get(0).height(), 1e-9);
        assertEquals(
                columns.get(0).y() + columns.get(0).height(),
                columns.get(1).y() + columns.get(1).height(),
                1e-9);
    }

    @Test
    void theLastOfManyGroupsIsNamed() {
        List<Chart.Group> days = IntStream.rangeClosed(1, 14)
                .mapToObj(day -> new Chart.Group("d" + day, 1))
                .toList();
        List<Chart.Mark> names = new Chart(List.of("a"), days).names();
        assertEquals("d14", names.get(names.size() - 1).label());
        assertTrue(names.size() <= 7);
    }
}
