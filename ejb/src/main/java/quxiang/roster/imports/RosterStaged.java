package quxiang.roster.imports;

/**
 * A roster file was uploaded and waits for its import. Fired when the upload is committed, outside of any transaction.
 *
 * @param importId which one
 */
public record RosterStaged(long importId) {}
