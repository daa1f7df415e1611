package quxiang.common.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;
import quxiang.common.Refusal;
import quxiang.common.sql.Conditions;

/**
 * Exports lists as files. Rows are streamed from the database into the file, so that memory does not grow with the
 * list.
 */
@ApplicationScoped
public class SheetExport {

    /** How many rows a file has at most. */
    public static final int MOST = 100_000;

    private static final int FETCH = 500;

    @Inject
    Jdbi jdbi;

    /**
     * Refuses a list that is too long to export.
     *
     * @throws Refusal {@code list.too_many_to_export}
     */
    public void requireRoom(long rows) {
        if (rows > MOST) {
            throw new Refusal("list.too_many_to_export", MOST, rows);
        }
    }

    /**
     * Writes a table as xlsx, in the caller's transaction. Without a transaction PostgreSQL would hand out all rows at
     * once.
     *
     * @param query the rows, in their order, with {@code <where>}
     * @param cells the texts of one row
     */
    public <R> void write(
            OutputStream out,
            String name,
            List<String> head,
            String query,
            Conditions where,
            Class<R> row,
            Function<R, List<String>> cells)
            throws IOException {
        write(out, name, head, query, where, (Query rows) -> rows.mapTo(row).map(cells));
    }

    /** The texts of one row whose columns are known only when it is read. */
    public interface Cells {
        List<String> of(ResultSet row) throws SQLException;
    }

    /** The same of rows whose columns are known only when they are read. */
    public void write(OutputStream out, String name, List<String> head, String query, Conditions where, Cells cells)
            throws IOException {
        write(out, name, head, query, where, (Query rows) -> rows.map((row, context) -> cells.of(row)));
    }

    private void write(
            OutputStream out,
            String name,
            List<String> head,
            String query,
            Conditions where,
            Function<Query, ResultIterable<List<String>>> cells)
            throws IOException {
        jdbi.useHandle(handle -> {
            Query rows = where.of(handle.createQuery(query + " fetch first :most rows only"))
                    .bind("most", MOST)
                    .setFetchSize(FETCH);
            try (SheetWriter sheet = SheetWriter.xlsx(out, name);
                    ResultIterator<List<String>> found = cells.apply(rows).iterator()) {
                sheet.row(head);
                while (found.hasNext()) {
                    sheet.row(found.next());
                }
            }
        });
    }
}
