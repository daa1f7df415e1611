package quxiang.signing.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.Actor;
import quxiang.common.Role;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.signing.list.ListedSignings;

class BulkApprovalTest {

    @ParameterizedTest
    @EnumSource
    void whoIsHeldBySomebodyElseIsLeftOutAndSoIsWhoIsAnotherSchools(Vendor vendor) throws Exception {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            BulkApproval together = new BulkApproval();
            together.scope = new ListedSignings(database).scope(new Actor(Role.SCHOOL, 1L, "李老师", 1L, null, null));
            together.jdbi = database.jdbi();
            List<Long> asked = List.of(2L, 1L, 12L);
            try (Connection holding = database.source().getConnection();
                    Statement statement = holding.createStatement()) {
                holding.setAutoCommit(false);
                statement.execute("update graduate set mobile = 'x' where id = 1");
                assertEquals(List.of(2L), together.held(asked));
                holding.rollback();
            }
            assertEquals(List.of(1L, 2L), together.held(asked));
        }
    }
}
