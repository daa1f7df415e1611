package quxiang.batch.kit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/**
 * Runs work in the system's name, where nobody has signed in: jobs, timers, observers. For this module only. It has no
 * remote view, and code of another module that calls it fails the build. One instance without locks, because a pool
 * would let calls within calls wait for each other.
 */
@Singleton
@RunAs("SYSTEM")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SystemRunner {

    /** Calls it in the caller's transaction, if there is one: a chunk's own. */
    public <T> T call(Supplier<T> work) {
        return work.get();
    }

    /** Runs it in the caller's transaction, if there is one: a chunk's own. */
    public void run(Runnable work) {
        work.run();
    }

    /** Calls it while the caller's transaction is suspended. What it writes stays when that is rolled back. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public <T> T callOutside(Supplier<T> work) {
        return work.get();
    }

    /** Runs it while the caller's transaction is suspended. What it writes stays when that is rolled back. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void runOutside(Runnable work) {
        work.run();
    }
}
