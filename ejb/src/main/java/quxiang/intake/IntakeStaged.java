package quxiang.intake;

/** A table waits for its job. Fired when it is committed, outside of any transaction. */
public record IntakeStaged(IntakeKind kind, long intakeId) {}
