package quxiang.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Refusal;
import quxiang.common.Words;
import quxiang.common.sheet.SheetWriter;

/**
 * The rows that an import refused, as operators may have them. They tell where and why, and nothing of what stood in them. Who uploaded
 * them has the whole rows.
 */
@Stateless
@RolesAllowed("OPERATOR")
public class RejectedRows {

    private static final String SEPARATOR = "\u001F";
    private static final int MOST = 200_000;
    private static final Set<String> IMPORTS = Set.of(
            "import-roster",
            "import-favorites",
            "import-destinations",
            "import-employers",
            "import-offices",
            "import-schools",
            "read-bank-results");
    private static final String REFUSED = """
            intake_row r join intake i on i.id = r.intake_id and r.position <= i.read_rows where i.id = :id""";

    @Inject
    Jdbi jdbi;

    @Inject
    Audit audit;

    /** How many rows the import of a job refused; none when it is no job that refuses rows. */
    public long count(String job, String subject) {
        return isImport(job, subject)
                ? jdbi.<Long, RuntimeException>withHandle(handle -> handle.createQuery("select count(*) from <source>")
                        .define("source", REFUSED)
                        .bind("id", Long.valueOf(subject))
                        .mapTo(long.class)
                        .one())
                : 0;
    }

    /**
     * Writes them as xlsx: row, column, reason.
     *
     * @throws Refusal {@code job.not_found} when it is no job that refuses rows
     */
    public void download(String job, String subject, Locale language, OutputStream out) throws IOException {
        if (!isImport(job, subject)) {
            throw new Refusal("job.not_found", job);
        }
        Words words = Words.of(language);
        List<Rejected> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        select r.line_no, r.column_name, r.fault, r.args from <source>
                        order by r.line_no fetch first :most rows only
                        """)
                .define("source", REFUSED)
                .bind("id", Long.valueOf(subject))
                .bind("most", MOST)
                .mapTo(Rejected.class)
                .list());
        audit.write("JOB_REJECTED_ROWS", "JOB", Long.valueOf(subject), job);
        try (SheetWriter table = SheetWriter.xlsx(out, words.text("job.rejected.sheet"))) {
            table.row(List.of(
                    words.text("job.rejected.row"),
                    words.text("job.rejected.column"),
                    words.text("job.rejected.reason")));
            for (Rejected row : rows) {
                table.row(List.of(
                        String.valueOf(row.lineNo()),
                        row.columnName() == null ? "" : row.columnName(),
                        words.text("refusal." + row.fault(), (Object[])
                                (row.args() == null ? "" : row.args()).split(SEPARATOR, -1))));
            }
        }
    }

    private record Rejected(long lineNo, String columnName, String fault, String args) {}

    private static boolean isImport(String job, String subject) {
        return IMPORTS.contains(job) && subject != null && subject.matches("\\d{1,18}");
    }
}
