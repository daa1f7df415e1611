package quxiang.batch.kit;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;
import quxiang.intake.IntakeOvertaken;
import quxiang.roster.imports.ChangedMeanwhile;

/** Why an execution failed, for people. The names are in the bundles. */
public enum Fault {
    /** The database could not be reached. */
    DATABASE_AWAY,
    /** Somebody else held or changed the same rows. */
    CONTENDED,
    /** A file could not be read or written. */
    FILE,
    /** Another server runs the job by now. */
    LEASE_LOST,
    /** Another execution has the same upload, or it has ended. */
    OVERTAKEN,
    /** Something that nobody foresaw; the server's log has it. */
    UNFORESEEN;

    private static final int DEEPEST = 30;

    /** SQLSTATE of a unique key and of a lock that was waited for too long (PostgreSQL, H2). */
    private static final Set<String> LOST_RACES = Set.of("23505", "55P03", "HYT00");

    /** What an exception means. */
    static Fault of(Throwable thrown) {
        if (causes(thrown).anyMatch(LeaseListener.LeaseLost.class::isInstance)) {
            return LEASE_LOST;
        }
        if (causes(thrown).anyMatch(IntakeOvertaken.class::isInstance)) {
            return OVERTAKEN;
        }
        // First, because H2 calls deadlocks and locks that are waited for too long transient, as a connection that is
        // lost.
        if (causes(thrown).anyMatch(Fault::contended)) {
            return CONTENDED;
        }
        if (causes(thrown).anyMatch(Fault::away)) {
            return DATABASE_AWAY;
        }
        return causes(thrown).anyMatch(t -> t instanceof IOException || t instanceof UncheckedIOException)
                ? FILE
                : UNFORESEEN;
    }

    private static boolean away(Throwable thrown) {
        return thrown instanceof SQLNonTransientConnectionException
                || thrown instanceof SQLTransientException
                || thrown instanceof SQLException sql
                        && sql.getSQLState() != null
                        && (sql.getSQLState().startsWith("08")
                                || sql.getSQLState().startsWith("57P"))
                || thrown instanceof BatchRuntimeException && thrown.getCause() instanceof SQLException;
    }

    private static boolean contended(Throwable thrown) {
        return thrown instanceof OptimisticLockException
                || thrown instanceof PessimisticLockException
                || thrown instanceof ChangedMeanwhile
                || thrown instanceof SQLException sql
                        && sql.getSQLState() != null
                        && (sql.getSQLState().startsWith("40") || LOST_RACES.contains(sql.getSQLState()));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause).limit(DEEPEST);
    }
}
