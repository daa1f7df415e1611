package quxiang.intake;

/** A table is to be undone by its job. Fired after the commit, outside of any transaction. */
public record IntakeUndoAsked(IntakeKind kind, long intakeId) {}
