package quxiang.roster.imports;

import jakarta.ejb.ApplicationException;

/**
 * This execution may no longer write for the import. A newer batch execution has it, or nobody at all: the one that gets this stops
 * without a trace.
 */
@ApplicationException(rollback = true)
public class ImportOvertaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param importId which one */
    public ImportOvertaken(long importId) {
        super("import " + importId);
    }
}
