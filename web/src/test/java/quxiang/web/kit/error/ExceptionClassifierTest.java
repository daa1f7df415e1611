package quxiang.web.kit.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.faces.application.ViewExpiredException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.primefaces.csp.CspException;
import quxiang.common.Refusal;

class ExceptionClassifierTest {

    private static Throwable wrapped(Throwable cause) {
        return new IllegalStateException(new RuntimeException(cause));
    }

    @Test
    void theDatabaseIsAwayWhenAConnectionFailedHoweverItIsTold() {
        assertTrue(ExceptionClassifier.databaseAway(wrapped(new SQLException("I/O error", "08006"))));
        assertTrue(ExceptionClassifier.databaseAway(wrapped(new SQLException("shutting down", "57P01"))));
        SQLException batch = new SQLException("batch", "00000");
        batch.setNextException(new SQLException("broken", "08003"));
        assertTrue(ExceptionClassifier.databaseAway(wrapped(batch)));
        assertTrue(ExceptionClassifier.databaseAway(
                wrapped(new SQLException("IJ031040: not associated with a managed connection"))));
        RollbackException commit = new RollbackException("could not commit");
        commit.addSuppressed(wrapped(new SQLException("I/O error", "08006")));
        assertTrue(ExceptionClassifier.databaseAway(wrapped(commit)));
    }

    @Test
    void aFormThatWeNeverGaveOutIsLikeOneThatIsTooOld() {
        assertTrue(ExceptionClassifier.expired(wrapped(new CspException("no nonce"))));
        assertTrue(ExceptionClassifier.expired(wrapped(new ViewExpiredException())));
        assertFalse(ExceptionClassifier.expired(new IllegalStateException()));
    }

    @Test
    void otherMishapsAreNone() {
        assertFalse(ExceptionClassifier.databaseAway(wrapped(new SQLException("too long", "22001"))));
        assertFalse(ExceptionClassifier.databaseAway(wrapped(new SQLException("no state"))));
        assertFalse(ExceptionClassifier.databaseAway(new IllegalStateException()));
    }

    @Test
    void aRefusalIsFoundBehindEverythingAndALostRaceIsOne() {
        assertEquals(
                "signing.not_found",
                ExceptionClassifier.refusal(wrapped(new Refusal("signing.not_found")))
                        .orElseThrow()
                        .key());
        assertEquals(
                "race_lost",
                ExceptionClassifier.refusal(wrapped(new SQLException("twice", "23505")))
                        .orElseThrow()
                        .key());
    }
}
