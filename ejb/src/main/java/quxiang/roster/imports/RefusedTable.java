package quxiang.roster.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import quxiang.common.crypto.Seal;
import quxiang.common.sql.BulkInsert;
import quxiang.roster.format.RosterRow;

/** The rows that imports refuse, with their cells sealed. */
final class RefusedTable {

    private final Connection connection;
    private final Seal seal;

    RefusedTable(Connection connection, Seal seal) {
        this.connection = connection;
        this.seal = seal;
    }

    void add(long importId, List<RosterRow> rows) throws SQLException {
        BulkInsert.insert(
                connection,
                "roster_refusal",
                "import_id, row_no, column_name, reason, args, cells_sealed",
                rows.stream()
                        .map(row -> new Object[] {
                            importId,
                            row.number(),
                            row.refusal().column(),
                            row.refusal().fault().name(),
                            String.join("\u001F", row.refusal().args()),
                            seal.seal(String.join("\u001F", row.cells()))
                        })
                        .toList());
    }

    /** Forgets the refused rows of an import, but not the header of its file. */
    void forget(long importId) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from roster_refusal where import_id = ? and row_no > ?")) {
            statement.setLong(1, importId);
            statement.setInt(2, RosterImports.HEADER_ROW);
            statement.executeUpdate();
        }
    }
}
