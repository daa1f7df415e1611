package quxiang.common;

import java.util.List;

/**
 * One page of a list.
 *
 * @param rows the rows of this page
 * @param total how many rows the whole list has
 * @param first the index of the first row of this page, from 0
 * @param size how many rows a page has at most
 */
public record Page<T>(List<T> rows, long total, int first, int size) {

    public Page {
        rows = List.copyOf(rows);
    }
}
