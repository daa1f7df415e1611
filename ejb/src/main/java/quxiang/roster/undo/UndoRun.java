package quxiang.roster.undo;

import java.io.Serializable;

/**
 * What a chunk of the undoing needs to know of its import.
 *
 * @param firstAdded the first identifier that the import gave
 * @param lastAdded the last one
 */
public record UndoRun(long importId, long firstAdded, long lastAdded) implements Serializable {}
