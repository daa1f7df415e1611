package quxiang.web.kit.error;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.resource.ResourceException;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.primefaces.csp.CspException;
import quxiang.common.Refusal;

/** What is behind an exception, however deep containers have wrapped it. */
final class ExceptionClassifier {

    private static final int DEEPEST = 30;

    /** SQLSTATE of a unique key, a serialization failure, a deadlock, a lock that was waited for too long (PostgreSQL, H2). */
    private static final Set<String> LOST_RACES = Set.of("23505", "40001", "40P01", "55P03", "HYT00", "57014");

    /**
     * SQLSTATE classes that mean no database: a connection failed (08), a server is going down or coming up (57P), too
     * many connections (533).
     */
    private static final Set<String> AWAY = Set.of("08", "57P", "533");

    /** So begins what the pool says of a connection that it has taken away; such exceptions have no SQLSTATE. */
    private static final String OF_THE_POOL = "IJ0";

    private ExceptionClassifier() {}

    /** The refusal; a lost race counts as one ({@code refusal.race_lost}), and so does what a role may not do. */
    static Optional<Refusal> refusal(Throwable thrown) {
        Optional<Refusal> refusal = all(thrown)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst();
        if (refusal.isPresent()) {
            return refusal;
        }
        if (all(thrown).anyMatch(EJBAccessException.class::isInstance)) {
            return Optional.of(new Refusal("account.not_allowed"));
        }
        return all(thrown).anyMatch(ExceptionClassifier::lostRace)
                ? Optional.of(new Refusal("race_lost"))
                : Optional.empty();
    }

    /** Whether the server knows nothing of the page: it was open for too long, or the form is none that we gave out. */
    static boolean expired(Throwable thrown) {
        return all(thrown).anyMatch(one -> one instanceof ViewExpiredException || one instanceof CspException);
    }

    /** Whether the request itself could not be taken apart. */
    static boolean ofServlet(Throwable thrown) {
        return all(thrown).anyMatch(ServletException.class::isInstance);
    }

    /** Whether the database could not be reached, or went away in the middle. */
    static boolean databaseAway(Throwable thrown) {
        return all(thrown).anyMatch(ExceptionClassifier::away);
    }

    private static boolean away(Throwable thrown) {
        if (thrown instanceof ResourceException) {
            return true;
        }
        return thrown instanceof SQLException sql
                && (sql.getSQLState() == null
                        ? String.valueOf(sql.getMessage()).startsWith(OF_THE_POOL)
                        : AWAY.stream().anyMatch(sql.getSQLState()::startsWith));
    }

    private static boolean lostRace(Throwable thrown) {
        return thrown instanceof OptimisticLockException
                || thrown instanceof PessimisticLockException
                || thrown instanceof SQLException sql && LOST_RACES.contains(sql.getSQLState());
    }

    private static Stream<Throwable> all(Throwable thrown) {
        return all(thrown, DEEPEST);
    }

    /** A transaction that could not be committed tells why among what it suppressed. */
    private static Stream<Throwable> all(Throwable thrown, int deep) {
        if (thrown == null || deep == 0) {
            return Stream.empty();
        }
        Stream<Throwable> behind =
                Stream.concat(Stream.of(next(thrown)).filter(Objects::nonNull), Arrays.stream(thrown.getSuppressed()));
        return Stream.concat(Stream.of(thrown), behind.flatMap(one -> all(one, deep - 1)));
    }

    private static Throwable next(Throwable thrown) {
        if (thrown.getCause() != null) {
            return thrown.getCause();
        }
        return thrown instanceof SQLException sql ? sql.getNextException() : null;
    }
}
