package quxiang.request;

/**
 * What the centre looks for among the requests.
 *
 * @param state {@code null} for all
 * @param overdue whether only those count whose last day is over
 */
public record DataRequestFilter(
        DataRequestState state, boolean overdue, String number, String name, DataRequestKind kind) {}
