package quxiang.roster.imports;

import java.util.List;
import quxiang.roster.format.RowFault;

/**
 * A row that an import did not take.
 *
 * @param row its number in the uploaded file
 * @param column the header of the column at fault, or {@code null}
 * @param fault what is wrong; the sentence is {@code refusal.} + its key
 * @param args what the sentence names
 */
public record RefusedRow(int row, String column, RowFault fault, List<String> args) {}
