package quxiang.job.lease;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;

/** Leases need none of the server's own tables. */
class LeasesTest {

    private static final LeaseKey KEY = new LeaseKey("expire-invitations", "");

    private final Leases leases = new Leases();
    private TestDatabase database;

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        leases.jdbi = database.jdbi();
        leases.node = new ServerNode();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHeldIsRenewedUntilItIsReleased(Vendor vendor) {
        open(vendor);
        assertTrue(leases.take(KEY));
        assertEquals(List.of(), leases.held(), "no execution yet");
        leases.bind(KEY, 11);
        database.execute("update job_lease set lease_until = current_timestamp");
        leases.renew();
        assertEquals(List.of(11L), leases.held());
        assertEquals(1, count("job_lease where lease_until > current_timestamp + interval '30' second"));
        leases.release(11);
        assertEquals(List.of(), leases.held());
        leases.renew();
        assertEquals(0, count("job_lease where lease_until is not null"));
    }

    @ParameterizedTest
    @EnumSource
    void theRunOfADeadServerIsInterruptedWithItsLease(Vendor vendor) {
        open(vendor);
        for (String sql : List.of(
                "insert into job_run (job, subject, execution_id, origin, node, at)"
                        + " values ('expire-invitations', '', 11, 'SCHEDULE', 'other', current_timestamp)",
                "insert into job_lease (job, subject, token, execution_id, node, boot, since, lease_until, stop_asked)"
                        + " values ('expire-invitations', '', 1, 11, 'other', 'boot', current_timestamp,"
                        + " current_timestamp - interval '1' second, false)")) {
            database.execute(sql);
        }
        assertEquals(List.of(11L), leases.retireDead());
        assertEquals(1, count("job_run where outcome = 'INTERRUPTED' and outcome_at is not null"));
        assertTrue(leases.holder(KEY).isEmpty());
        assertEquals(List.of(), leases.retireDead());
    }

    private long count(String rows) {
        return database.number("select count(*) from " + rows);
    }
}
