package quxiang.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;

/** The code tables that a roster file refers to. */
@ApplicationScoped
class RosterCodeTables {

    private static final Map<RosterColumn, CodeTable> TABLES = new EnumMap<>(Map.of(
            RosterColumn.GENDER, CodeTable.GENDER,
            RosterColumn.LEVEL, CodeTable.LEVEL,
            RosterColumn.TRAINING_MODE, CodeTable.TRAINING_MODE));

    @Inject
    private Codes codes;

    /** What the codes of a column mean, or {@code null} when it has no table. */
    static CodeTable of(RosterColumn column) {
        return TABLES.get(column);
    }

    RosterCodes current() {
        RosterCodes current = new RosterCodes();
        entries().forEach(current::with);
        return current;
    }

    /** The entries of each column's table, in the order of the columns and of the tables. */
    Map<RosterColumn, List<RosterCodes.Entry>> entries() {
        Map<RosterColumn, List<RosterCodes.Entry>> entries = new EnumMap<>(RosterColumn.class);
        TABLES.forEach((column, table) -> entries.put(
                column,
                codes.list(table).stream()
                        .map(code -> new RosterCodes.Entry(code.code(), code.name()))
                        .toList()));
        return entries;
    }
}
