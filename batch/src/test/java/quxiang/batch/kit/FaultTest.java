package quxiang.batch.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import org.junit.jupiter.api.Test;
import quxiang.intake.IntakeOvertaken;
import quxiang.roster.imports.ChangedMeanwhile;

class FaultTest {

    @Test
    void anExceptionIsKnownByItsTypeHoweverDeepItIsWrapped() {
        assertEquals(Fault.OVERTAKEN, Fault.of(wrapped(new IntakeOvertaken(7))));
        assertEquals(Fault.CONTENDED, Fault.of(wrapped(new ChangedMeanwhile())));
        assertEquals(Fault.CONTENDED, Fault.of(wrapped(new OptimisticLockException())));
        assertEquals(Fault.CONTENDED, Fault.of(wrapped(new SQLException("x", "40001"))));
        assertEquals(Fault.CONTENDED, Fault.of(wrapped(new SQLTransactionRollbackException("x", "40001"))));
        assertEquals(Fault.CONTENDED, Fault.of(wrapped(new SQLTimeoutException("x", "HYT00"))));
        assertEquals(Fault.CONTENDED, Fault.of(wrapped(new SQLException("x", "55P03"))));
        assertEquals(Fault.DATABASE_AWAY, Fault.of(wrapped(new SQLException("x", "57P01"))));
        assertEquals(Fault.FILE, Fault.of(wrapped(new UncheckedIOException(new NoSuchFileException("x")))));
        assertEquals(Fault.LEASE_LOST, Fault.of(wrapped(new LeaseListener.LeaseLost("x"))));
    }

    @Test
    void aLikeSoundingNameMeansNothing() {
        assertEquals(Fault.UNFORESEEN, Fault.of(wrapped(new LorryOvertaken())));
    }

    private static Exception wrapped(Exception inner) {
        return new EJBException(new IllegalStateException(inner));
    }

    private static final class LorryOvertaken extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
