package quxiang.request;

/**
 * A line of the record of a deletion.
 *
 * @param number how many were deleted, or are kept
 */
public record ErasureRow(ErasedKind kind, long number) {}
