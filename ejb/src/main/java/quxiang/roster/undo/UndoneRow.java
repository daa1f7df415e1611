package quxiang.roster.undo;

import java.io.Serializable;

/**
 * One graduate of an import that is being undone.
 *
 * @param added whether the import added the graduate; otherwise it changed them
 * @param row the row of the file that changed them
 */
public record UndoneRow(long graduateId, boolean added, int row) implements Serializable {}
