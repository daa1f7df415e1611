package quxiang.intake;

/** A table was staged for its job. Fired after the commit, outside of any transaction. */
public record IntakeStaged(IntakeKind kind, long intakeId) {}
