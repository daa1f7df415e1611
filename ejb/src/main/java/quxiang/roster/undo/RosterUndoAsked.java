package quxiang.roster.undo;

/** The school wants an import undone. Fired when that is written down, outside any transaction. */
public record RosterUndoAsked(long importId) {}
