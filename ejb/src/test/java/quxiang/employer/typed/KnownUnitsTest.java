package quxiang.employer.typed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;

class KnownUnitsTest {

    private TestDatabase database;

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void unitsAreFoundByPartsOfNameOrCodeWhenTheyAreVerified(Vendor vendor) {
        database = TestDatabase.of(vendor);
        unit(1, "credit_code", "91110105000000001A", "学信咨询服务", "current_timestamp", "null");
        unit(2, "credit_code", "91110105000000002A", "学信咨询服务上海分部 ABC", "current_timestamp", "null");
        unit(3, "credit_code", "91110105000000003A", "学信未认证", "null", "null");
        unit(4, "credit_code", "91110105000000004A", "学信已暂停", "current_timestamp", "current_timestamp");
        unit(5, "typed_code", "91110105000000005A", "学信手填", "null", "null");
        KnownUnits known = new KnownUnits();
        known.jdbi = database.jdbi();
        List<String> both = List.of("学信咨询服务 91110105000000001A", "学信咨询服务上海分部 ABC 91110105000000002A");
        assertEquals(both, known.like("学信", 20));
        assertEquals(both.subList(1, 2), known.like("abc", 20));
        assertEquals(both, known.like("9111010500", 20));
        assertEquals(both.subList(0, 1), known.like("学信", 1));
        assertEquals(List.of(), known.like("学", 20), "one character means everybody");
        assertEquals(List.of(), known.like("%%", 20));
    }

    private void unit(int id, String column, String code, String name, String verified, String suspended) {
        database.execute("insert into employer (id, " + column
                + ", name, short_name, verified_at, suspended_at, created_at,"
                + " version) values (" + id + ", '" + code + "', '" + name + "', 'x', " + verified + ", " + suspended
                + ", current_timestamp, 1)");
    }
}
