package quxiang.roster.imports;

import quxiang.reference.CodeTable;

/**
 * One fact of a graduate that an import would change.
 *
 * @param column the name of the column in code, or {@code BACK} for somebody who had been removed and would be back
 * @param table what its codes mean, or {@code null}
 * @param before the value in the roster, or the empty text; an ID number as it may be shown
 * @param after the value in the file, likewise
 */
public record ChangedFact(String column, CodeTable table, String before, String after) {}
