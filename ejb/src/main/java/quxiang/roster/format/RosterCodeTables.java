package quxiang.roster.format;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.reference.Regions;

/** The code tables that a roster file refers to. 专业代码 and 师范生类别代码 have none here: what looks like a code is taken. */
@ApplicationScoped
public class RosterCodeTables {

    private static final Pattern KIND_OF_PROVINCE = Pattern.compile("(省|市|(壮族|回族|维吾尔)?自治区|特别行政区)$");

    @Inject
    private Codes codes;

    @Inject
    private Regions regions;

    public RosterCodes current(RosterLayout layout) {
        RosterCodes current = new RosterCodes();
        entries(layout).forEach(current::with);
        return current.with(RosterColumn.ORIGIN, origins());
    }

    /** The entries of each column's table, in the order of the columns and of the tables. */
    Map<RosterColumn, List<RosterCodes.Entry>> entries(RosterLayout layout) {
        Map<RosterColumn, List<RosterCodes.Entry>> entries = new LinkedHashMap<>();
        layout.columns().stream()
                .filter(column -> column.table() != null)
                .forEach(column -> entries.put(
                        column,
                        codes.list(column.table()).stream()
                                .map(code -> new RosterCodes.Entry(code.code(), code.name()))
                                .toList()));
        return entries;
    }

    /**
     * Regions by the names that files use. They are their own name where only one has it, the names from the province on, and for
     * provinces what they are called every day.
     */
    private List<RosterCodes.Entry> origins() {
        List<RosterCodes.Entry> origins = new ArrayList<>();
        for (Code region : codes.list(CodeTable.REGION)) {
            String whole = regions.name(region.code());
            origins.add(new RosterCodes.Entry(region.code(), region.name()));
            if (region.parent() == null) {
                origins.add(new RosterCodes.Entry(
                        region.code(), KIND_OF_PROVINCE.matcher(region.name()).replaceFirst("")));
            } else {
                origins.add(new RosterCodes.Entry(region.code(), whole));
                origins.add(new RosterCodes.Entry(region.code(), whole.replace(" ", "")));
            }
        }
        return origins;
    }
}
