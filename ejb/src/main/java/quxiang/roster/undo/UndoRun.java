package quxiang.roster.undo;

import java.io.Serializable;

/**
 * What a batch execution needs to know of the import that it undoes.
 *
 * @param executionId the batch execution that may write for it
 * @param firstAdded the first identifier that the import gave
 * @param lastAdded the last one
 */
public record UndoRun(long importId, long executionId, long firstAdded, long lastAdded) implements Serializable {}
