package quxiang.signing.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.Actor;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Role;
import quxiang.common.StaffScope;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.signing.Route;
import quxiang.signing.SigningState;
import quxiang.signing.list.ListedSignings;

class PaperListTest {

    private static final Actor SCHOOL = new Actor(Role.SCHOOL, 1L, "李老师", 1L, null, null);
    private static final Actor DEPARTMENT = new Actor(Role.SCHOOL, 2L, "王老师", 1L, StaffScope.of("外语学院"), null);
    private static final PaperFilter ALL = new PaperFilter(2027, false, false, null, null, null, null, null);

    private TestDatabase database;

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        new ListedSignings(database);
        for (int unit = 70; unit <= 73; unit++) {
            database.execute("insert into employer (id, typed_code, name, short_name, created_at, version) values ("
                    + unit + ", '91110105000000007A', '线下单位" + unit + "', '线下', current_timestamp, 1)");
        }
        paper(1, 70, "AWAITING_TERMS", "PAPER");
        paper(2, 71, "AWAITING_SCHOOL", "RECORDED");
        paper(5, 72, "RETURNED", "PAPER");
        paper(12, 73, "AWAITING_TERMS", "PAPER");
        database.execute("insert into signing_page (signing_id, page_no, image, sha256, added_at)"
                + " values (2, 1, cast('x' as bytea), 'h', current_timestamp)");
    }

    private void paper(int id, int unit, String state, String route) {
        database.execute("update signing set employer_id = " + unit + ", state = '" + state + "', route = '" + route
                + "', reason = null, deadline = null where id = " + id);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<Long> listed(Actor actor, PaperFilter filter) {
        Page<PaperRow> page = page(actor, filter);
        assertEquals(page.rows().size(), page.total());
        return page.rows().stream().map(PaperRow::id).toList();
    }

    private Page<PaperRow> page(Actor actor, PaperFilter filter) {
        ReviewingPaperSignings reviewing = new ReviewingPaperSignings();
        reviewing.jdbi = database.jdbi();
        reviewing.actor = actor;
        return reviewing.page(filter, new PageRequest(0, 50));
    }

    @ParameterizedTest
    @EnumSource
    void aSchoolSeesItsOwnOnPaperAndWhatWaitsLongestFirst(Vendor vendor) {
        open(vendor);
        assertEquals(List.of(5L, 2L, 1L), listed(SCHOOL, ALL), "nothing that is signed online, nothing of others");
        assertEquals(List.of(1L, 2L), listed(SCHOOL, new PaperFilter(2027, true, false, null, null, null, null, null)));
        assertEquals(List.of(2L), listed(DEPARTMENT, ALL));
        assertEquals(
                List.of(5L),
                listed(SCHOOL, new PaperFilter(2027, false, false, SigningState.RETURNED, null, null, null, null)));
        assertEquals(
                List.of(2L),
                listed(SCHOOL, new PaperFilter(2027, false, false, null, Route.RECORDED, null, "71", null)));
        assertEquals(List.of(1L), listed(SCHOOL, new PaperFilter(2027, false, false, null, null, "张1", null, "计算机学院")));
        PaperRow recorded = page(SCHOOL, ALL).rows().get(1);
        assertEquals("线下单位71 91110105000000007A", recorded.employer() + " " + recorded.code());
        assertEquals(1, recorded.pages());
        assertEquals(true, recorded.pagesWait());
        assertEquals(false, recorded.pagesReturnable());
    }
}
