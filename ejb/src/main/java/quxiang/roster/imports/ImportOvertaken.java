package quxiang.roster.imports;

import jakarta.ejb.ApplicationException;

/** A newer batch execution, or nobody at all, carries on with this import: the one that gets this stops without a trace. */
@ApplicationException(rollback = true)
public class ImportOvertaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param importId which one */
    public ImportOvertaken(long importId) {
        super("import " + importId);
    }
}
