package quxiang.roster.format;

import java.util.List;

/**
 * Why a row is not taken.
 *
 * @param column the header of the column at fault, or {@code null} when it is the row as a whole
 * @param fault what is wrong
 * @param args what the sentence names; never an ID number
 */
public record RowRefusal(String column, RowFault fault, List<String> args) {

    public RowRefusal(RosterColumn column, RowFault fault, Object... args) {
        this(
                column == null ? null : column.header(),
                fault,
                java.util.Arrays.stream(args).map(String::valueOf).toList());
    }
}
