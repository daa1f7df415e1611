package quxiang.roster.imports;

import jakarta.ejb.ApplicationException;

/** A graduate was changed by somebody else between reading and writing a chunk. Reading the chunk again settles it. */
@ApplicationException(rollback = true)
public class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
