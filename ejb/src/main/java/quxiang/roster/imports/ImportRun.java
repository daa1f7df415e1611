package quxiang.roster.imports;

import java.io.Serializable;

/**
 * What a batch execution needs to know of the import that it carries out.
 *
 * @param importId the import
 * @param executionId the batch execution that may write for it
 * @param schoolId whose roster
 * @param cohort of which season
 * @param stagedFile where the rows wait
 * @param done how many rows were taken already, or compared while it is {@code checking}
 * @param total how many rows there are
 * @param checking whether the rows are compared with the roster first
 * @param previewed whether a checking pass left what the taking replaces
 */
public record ImportRun(
        long importId,
        long executionId,
        long schoolId,
        int cohort,
        String stagedFile,
        int done,
        int total,
        boolean checking,
        boolean previewed)
        implements Serializable {}
