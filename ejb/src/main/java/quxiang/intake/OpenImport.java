package quxiang.intake;

import java.util.Optional;

/**
 * An import that has not ended.
 *
 * @param id the import
 * @param executionId the batch execution that has it, if any had it yet
 * @param rows how far it has come
 * @param attempts how many executions resumed it at this row, none of which brought it further
 */
public record OpenImport(long id, Optional<Long> executionId, int rows, int attempts) {}
