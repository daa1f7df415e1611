package quxiang.roster.imports;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Words;
import quxiang.common.crypto.Seal;
import quxiang.common.sheet.SheetWriter;
import quxiang.roster.format.RosterColumns;
import quxiang.roster.format.RowFault;

/**
 * The refused rows of an import as a table: the columns of the upload, then where and why. Corrected, the same file can be uploaded again.
 */
@Stateless
@RolesAllowed("SCHOOL")
public class RefusedRows {

    private static final int FETCH = 500;

    @Inject
    private Actor actor;

    @Inject
    private RosterImports imports;

    @Inject
    private Seal seal;

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    private DataSource database;

    /**
     * Writes the table as xlsx.
     *
     * @param language in which the reasons are written
     * @throws Refusal {@code roster.no_import} when it is none of the own school, {@code roster.whole_school_only}
     */
    public void download(long importId, Locale language, OutputStream out) throws IOException {
        if (actor.department() != null) {
            throw new Refusal("roster.whole_school_only");
        }
        if (imports.find(actor.requireSchool(), importId).isEmpty()) {
            throw new Refusal("roster.no_import");
        }
        Words words = Words.of(language);
        String sql =
                "select row_no, column_name, reason, args, cells_sealed from roster_refusal where import_id = ? order by row_no";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                SheetWriter table = SheetWriter.xlsx(out, "未导入的行")) {
            statement.setFetchSize(FETCH);
            statement.setLong(1, importId);
            try (ResultSet rows = statement.executeQuery()) {
                int width = 0;
                while (rows.next()) {
                    List<String> cells = new ArrayList<>(RosterImports.split(seal.open(rows.getBytes(5))));
                    if (rows.getInt(1) == RosterImports.HEADER_ROW) {
                        width = cells.size();
                        cells.addAll(RosterColumns.OF_REFUSED_ROWS);
                    } else {
                        while (cells.size() < width) {
                            cells.add("");
                        }
                        cells.add(rows.getString(1));
                        cells.add(rows.getString(2));
                        RowFault fault = RowFault.valueOf(rows.getString(3));
                        cells.add(words.text(
                                "refusal." + fault.key(),
                                RosterImports.split(rows.getString(4)).toArray()));
                    }
                    table.row(cells);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
