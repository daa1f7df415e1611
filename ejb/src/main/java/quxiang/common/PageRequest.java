package quxiang.common;

/**
 * Which page of a list is wanted. What comes from a URL is made harmless: no negative start, 1 to 50 rows.
 *
 * @param first the index of the first row, from 0
 * @param size how many rows at most
 */
public record PageRequest(int first, int size) {

    public PageRequest {
        first = Math.max(0, first);
        size = Math.min(50, Math.max(1, size));
    }

    /** The end of a query that reads this page. */
    public String sql() {
        return " offset " + first + " rows fetch next " + size + " rows only";
    }
}
