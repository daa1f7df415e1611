package quxiang.roster.correction;

import quxiang.reference.CodeTable;
import quxiang.roster.format.RosterColumn;

/**
 * One fact that a graduate wants corrected.
 *
 * @param name of the column in code
 * @param table what its codes mean, or {@code null}
 * @param now what the roster has, or {@code null}; an ID number masked
 * @param asked what it should be; an ID number masked
 */
public record AskedFact(String name, CodeTable table, String now, String asked) {

    /** Whether it is the ID number, of which only the ends are shown. */
    public boolean isNumber() {
        return name.equals(RosterColumn.ID_NUMBER.name());
    }
}
