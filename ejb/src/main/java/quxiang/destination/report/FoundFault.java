package quxiang.destination.report;

import java.util.List;

/**
 * A fault of one graduate's row.
 *
 * @param columns the columns that it is about, as the file calls them; may be none
 */
public record FoundFault(
        long graduateId, String name, String idMasked, String department, ReportFault fault, List<String> columns) {}
