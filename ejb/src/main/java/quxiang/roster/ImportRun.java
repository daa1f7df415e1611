package quxiang.roster;

import java.io.Serializable;

/**
 * What a batch execution needs to know of the import that it carries out.
 *
 * @param importId the import
 * @param executionId the batch execution that may write for it
 * @param schoolId whose roster
 * @param cohort of which season
 * @param stagedFile where the rows wait
 * @param done how many rows were taken already
 * @param total how many rows there are
 */
public record ImportRun(
        long importId, long executionId, long schoolId, int cohort, String stagedFile, int done, int total)
        implements Serializable {}
