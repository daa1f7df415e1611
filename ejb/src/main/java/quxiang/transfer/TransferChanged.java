package quxiang.transfer;

/**
 * A graduate told that archive or hukou go elsewhere. Observed in the same transaction, with the graduate's row locked.
 *
 * @param graduateId who
 */
public record TransferChanged(long graduateId) {}
