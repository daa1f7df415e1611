package quxiang.batch.kit;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.ejb.EJBException;
import java.util.HashMap;
import java.util.Map;
import quxiang.common.Refusal;
import quxiang.intake.OpenImport;

/**
 * Resumes the uploads of one kind whose job went down. After a crash at once, and whenever one has made no progress
 * from one look to the next, because another server went down or the database was away. One that a running execution
 * has is left to it.
 */
final class UnfinishedImports {

    private static final System.Logger LOG = System.getLogger(UnfinishedImports.class.getName());
    /**
     * Attempts at the same row, about ten seconds apart. Trouble that passes within five minutes costs nobody an
     * import, one that brings its job down each time ends, and one that comes further is never given up.
     */
    private static final int ATTEMPTS = 40;

    private final UnfinishedWork work;
    private Map<Long, OpenImport> lastLook;

    UnfinishedImports(UnfinishedWork work) {
        this.work = work;
    }

    /** Looks once. */
    void look() {
        try {
            Map<Long, OpenImport> seen = new HashMap<>();
            for (OpenImport open : work.unfinished()) {
                boolean stillness = lastLook == null || open.equals(lastLook.get(open.id()));
                if (stillness && !work.isRunning(open.id())) {
                    carryOn(open);
                }
                seen.put(open.id(), open);
            }
            lastLook = seen;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "cannot look for unfinished imports now", e);
        }
    }

    private void carryOn(OpenImport open) {
        try {
            if (open.attempts() >= ATTEMPTS) {
                work.fail(open.id(), ATTEMPTS + " attempts behind row " + open.rows());
                LOG.log(
                        System.Logger.Level.WARNING,
                        "{0}: {1} is given up behind row {2}",
                        work.job().id(),
                        open.id(),
                        open.rows());
                return;
            }
            if (open.executionId().isEmpty()) {
                work.start(open.id());
            } else {
                restart(open);
            }
            LOG.log(
                    System.Logger.Level.INFO,
                    "{0}: {1} goes on behind row {2}",
                    work.job().id(),
                    open.id(),
                    open.rows());
        } catch (Refusal running) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "{0}: {1} is left alone: {2}",
                    work.job().id(),
                    open.id(),
                    running.getMessage());
        }
    }

    private void restart(OpenImport open) {
        try {
            work.restart(open.executionId().get());
        } catch (BatchRuntimeException | EJBException lost) {
            if (!isOfTheRecord(lost)) {
                throw lost;
            }
            beginAnew(open, lost);
        } catch (Refusal refused) {
            if (refused.key().equals("job.running")) {
                throw refused;
            }
            beginAnew(open, refused);
        }
    }

    /** The execution in the job repository is gone or newer than the import's; the import knows its own position. */
    private void beginAnew(OpenImport open, RuntimeException why) {
        LOG.log(
                System.Logger.Level.INFO,
                "{0}: {1} begins anew: {2}",
                work.job().id(),
                open.id(),
                why.getMessage());
        work.start(open.id());
    }

    /** Whether the job repository is what failed; through a bean its exceptions come wrapped. */
    private static boolean isOfTheRecord(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof BatchRuntimeException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
