package quxiang.common;

import java.util.Map;

/**
 * How a list is ordered.
 *
 * @param column the name of the column as it stands in the address, or the empty text for the usual order
 * @param down whether the last comes first
 */
public record ListOrder(String column, boolean down) {

    /** The default order of the list. */
    public static final ListOrder USUAL = new ListOrder("", false);

    /** Parses the order from a URL. {@code name} is ascending, {@code -name} descending, nothing the usual order. */
    public static ListOrder of(String text) {
        if (text == null || text.isBlank()) {
            return USUAL;
        }
        boolean down = text.startsWith("-");
        return new ListOrder(down ? text.substring(1) : text, down);
    }

    /**
     * The order as SQL.
     *
     * @param columns which expression stands behind each name; a name that is not among them is the usual order
     * @param usual the usual order
     * @param last what decides between equals, so that no row stands on two pages
     */
    public String sql(Map<String, String> columns, String usual, String last) {
        String expression = columns.get(column);
        if (expression == null) {
            return " order by " + usual;
        }
        String direction = down ? " desc" : "";
        return " order by " + expression + direction + ", " + last + direction;
    }
}
