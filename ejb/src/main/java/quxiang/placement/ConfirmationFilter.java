package quxiang.placement;

/**
 * What a school looks for among confirmations; {@code null} is anything.
 *
 * @param asked whether only those who say that something is wrong
 */
public record ConfirmationFilter(int cohort, String name, String department, ConfirmationState state, boolean asked) {}
