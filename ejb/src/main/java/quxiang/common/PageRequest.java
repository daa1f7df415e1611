package quxiang.common;

/**
 * Which page of a list is wanted. Values from a URL are clamped: no negative start, 1 to 50 rows.
 *
 * @param first the index of the first row, from 0
 * @param size how many rows at most
 */
public record PageRequest(int first, int size) {

    public PageRequest {
        first = Math.max(0, first);
        size = Math.min(50, Math.max(1, size));
    }

    /** The offset and limit of a query for this page, as SQL. */
    public String sql() {
        return " offset " + first + " rows fetch next " + size + " rows only";
    }
}
