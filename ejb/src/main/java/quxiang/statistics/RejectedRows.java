package quxiang.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Refusal;
import quxiang.common.Words;
import quxiang.common.sheet.SheetWriter;
import quxiang.roster.format.RowFault;

/**
 * The rows that an import refused, as operators may have them. They tell where and why, and nothing of what stood in them. Who uploaded
 * them has the whole rows.
 */
@Stateless
@RolesAllowed("OPERATOR")
public class RejectedRows {

    private static final String SEPARATOR = "\u001F";
    private static final int MOST = 200_000;

    @Inject
    Jdbi jdbi;

    @Inject
    Audit audit;

    /** How many rows the import of a job refused; none when it is no job that refuses rows. */
    public long count(String job, String subject) {
        return source(job, subject)
                .map(from -> jdbi.<Long, RuntimeException>withHandle(
                        handle -> handle.createQuery("select count(*) from <source>")
                                .define("source", from)
                                .bind("id", Long.valueOf(subject))
                                .mapTo(long.class)
                                .one()))
                .orElse(0L);
    }

    /**
     * Writes them as xlsx: row, column, reason.
     *
     * @throws Refusal {@code job.not_found} when it is no job that refuses rows
     */
    public void download(String job, String subject, Locale language, OutputStream out) throws IOException {
        String from = source(job, subject).orElseThrow(() -> new Refusal("job.not_found", job));
        Words words = Words.of(language);
        String columns = switch (job) {
            case "import-roster" -> "row_no as line, column_name, reason, args";
            default -> "line_no as line, '' as column_name, fault as reason, args";
        };
        List<Rejected> rows = jdbi.withHandle(
                handle -> handle.createQuery("select <columns> from <source> order by line fetch first :most rows only")
                        .define("columns", columns)
                        .define("source", from)
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
                String key = job.equals("import-roster")
                        ? RowFault.valueOf(row.reason()).key()
                        : row.reason();
                table.row(List.of(
                        String.valueOf(row.line()),
                        row.columnName() == null ? "" : row.columnName(),
                        words.text("refusal." + key, (Object[])
                                (row.args() == null ? "" : row.args()).split(SEPARATOR, -1))));
            }
        }
    }

    private record Rejected(long line, String columnName, String reason, String args) {}

    private static Optional<String> source(String job, String subject) {
        if (subject == null || !subject.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (job) {
                    case "import-roster" -> "roster_refusal where row_no > 0 and import_id = :id";
                    case "import-favorites", "import-employers", "read-bank-results" -> """
                            intake_row r join intake i on i.id = r.intake_id
                            where r.fault is not null and r.position <= i.read_rows and i.id = :id""";
                    default -> null;
                });
    }
}
