package quxiang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.PageRequest;
import quxiang.common.SetClock;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.common.crypto.Seal;

class VerifyingAuditChainTest {

    private final Seal seal = new Seal(new byte[32]);
    private final SetClock clock = new SetClock("2026-11-24T02:00:00Z");
    private final ReadingChainChecks checking = new ReadingChainChecks();
    private TestDatabase database;
    private ExtendingAuditChain chaining;

    @TempDir
    Path outside;

    private ChainHeads heads() {
        return new ChainHeads(outside);
    }

    private void open(Vendor vendor, int entries) {
        database = TestDatabase.of(vendor);
        checking.jdbi = database.jdbi();
        checking.seal = seal;
        checking.heads = heads();
        for (int i = 1; i <= entries; i++) {
            database.execute("insert into audit_entry (at, actor_name, role, action, subject_kind, subject_id) values"
                    + " (timestamp with time zone '2026-11-24 01:00:00+00', '" + (i % 2 == 0 ? "张三" : "张三丰")
                    + "', 'CENTRE', 'ACTION_" + i % 3 + "', 'X', " + i + ")");
        }
        chaining = new ExtendingAuditChain();
        chaining.jdbi = database.jdbi();
        chaining.clock = clock;
        chaining.seal = seal;
        assertEquals(entries, chaining.link(100));
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Another server each time: nothing is kept in memory. */
    private VerifyingAuditChain walking() {
        VerifyingAuditChain walking = new VerifyingAuditChain();
        walking.jdbi = database.jdbi();
        walking.clock = clock;
        walking.seal = seal;
        walking.heads = heads();
        return walking;
    }

    private ChainState walkAll() {
        long check = walking().begin();
        while (walking().walk(check, 3)) {
            assertEquals(check, walking().begin(), "a check that was broken off is gone on with");
        }
        assertFalse(walking().walk(check, 3), "it is at its end");
        return checking.latest().orElseThrow().state();
    }

    @ParameterizedTest
    @EnumSource
    void linksOfEarlierVersionsHoldAndNoneFollowsOneOfThisVersion(Vendor vendor) {
        open(vendor, 0);
        String before = null;
        for (int i = 1; i <= 3; i++) {
            database.execute("insert into audit_entry (at, actor_name, role, action, subject_kind, subject_id) values"
                    + " (timestamp with time zone '2026-11-24 01:00:00+00', '张三', 'CENTRE', 'ACTION', 'X', " + i + ")");
            long id = database.number("select max(id) from audit_entry");
            String text = (before == null ? "" : before) + " " + id
                    + " 2026-11-24T01:00:00Z - 2:张三 6:CENTRE 6:ACTION 1:X 1:" + i + " - -";
            if (i == 3) {
                assertEquals(1, chaining.link(100));
                assertTrue(walkAll().isWhole(), "two of an earlier version and one of this");
                database.execute(
                        "insert into audit_entry (at, actor_name, role, action, subject_kind, subject_id) values"
                                + " (timestamp with time zone '2026-11-24 01:00:00+00', '张三', 'CENTRE', 'ACTION', 'X', 4)");
                id = database.number("select max(id) from audit_entry");
                before = database.text("select link from audit_link where no = 3");
                text = before + " " + id + " 2026-11-24T01:00:00Z - 2:张三 6:CENTRE 6:ACTION 1:X 1:4 - -";
                database.execute("insert into audit_link (no, entry_id, link) values (4, " + id + ", '"
                        + seal.formerHash(text) + "')");
                assertEquals(id, walkAll().brokenEntry());
            } else {
                before = seal.formerHash(text);
                database.execute(
                        "insert into audit_link (no, entry_id, link) values (" + i + ", " + id + ", '" + before + "')");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWalkInPartsFindsWhatALookAtOnceWouldFind(Vendor vendor) {
        open(vendor, 10);
        assertTrue(checking.latest().isEmpty());
        ChainState whole = walkAll();
        assertTrue(whole.isWhole());
        assertEquals(10, whole.links());
        assertEquals(database.text("select link from audit_link where no = 10"), whole.last());
        assertEquals(10, walking().count());
        assertTrue(checking.isShort());

        long changed = database.number("select entry_id from audit_link where no = 8");
        if (vendor == Vendor.POSTGRESQL) {
            // Only who owns the database can; the chain is there to tell.
            database.execute("alter table audit_entry disable trigger all");
        }
        database.execute("update audit_entry set actor_name = '别人' where id = " + changed);
        ChainState broken = walkAll();
        assertFalse(broken.isWhole());
        assertEquals(changed, broken.brokenEntry());
        assertEquals(7, broken.links());
        assertEquals(2, database.number("select count(*) from chain_check where ended_at is not null"));
    }

    @ParameterizedTest
    @EnumSource
    void anEndThatWasCutOffIsMissedByWhatWasWrittenDownOutside(Vendor vendor) {
        open(vendor, 10);
        heads().write(chaining.head().orElseThrow(), clock.instant());
        assertTrue(walkAll().isWhole());
        if (vendor == Vendor.POSTGRESQL) {
            assertThrows(RuntimeException.class, () -> database.execute("truncate table audit_link, audit_entry"));
            database.execute("alter table audit_entry disable trigger all");
            database.execute("alter table audit_link disable trigger all");
        }
        database.execute("delete from audit_link where no > 8");
        database.execute("delete from audit_entry where subject_id > 8");
        ChainState cut = walkAll();
        assertFalse(cut.isWhole());
        assertNull(cut.brokenEntry(), "what is left fits");
        assertEquals(10, cut.cutLink());
        assertEquals(8, cut.links());
    }

    @ParameterizedTest
    @EnumSource
    void theRecordIsSearchedByAWholeNameOrAPartOfOneAndByWhatThereIs(Vendor vendor) {
        open(vendor, 10);
        AuditTrail trail = new AuditTrail();
        trail.jdbi = database.jdbi();
        trail.audit = new Audit() {
            @Override
            public void write(String action, String subjectKind, Long subjectId, String detail) {}
        };
        assertEquals(List.of("ACTION_0", "ACTION_1", "ACTION_2"), trail.actions());
        assertEquals(5, found(trail, "张三", null), "the whole name of somebody");
        assertEquals(10, found(trail, "张", null), "a part of two names");
        assertEquals(2, found(trail, "张三丰", "ACTION_0"));
    }

    private static long found(AuditTrail trail, String actor, String action) {
        return trail.page(new AuditFilter(actor, action, null, null, null, null), new PageRequest(0, 20))
                .total();
    }
}
