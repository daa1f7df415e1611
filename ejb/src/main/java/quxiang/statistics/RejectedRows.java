package quxiang.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import quxiang.audit.Audit;
import quxiang.common.Refusal;
import quxiang.common.Words;
import quxiang.common.sheet.SheetWriter;
import quxiang.common.sql.RowReader;
import quxiang.roster.format.RowFault;

/** The rows that an import refused, as operators may have them: where and why, and nothing of what stood in them. Who uploaded them has the whole rows. */
@Stateless
@RolesAllowed("OPERATOR")
public class RejectedRows {

    private static final String SEPARATOR = "\u001F";
    private static final int MOST = 200_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Audit audit;

    /** How many rows the import of a job refused; none when it is no job that refuses rows. */
    public long count(String job, String subject) {
        return source(job, subject)
                .map(from -> ((Number) em.createNativeQuery("select count(*)" + from)
                                .setParameter(1, Long.valueOf(subject))
                                .getSingleResult())
                        .longValue())
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
            case "import-roster" -> "row_no, column_name, reason, args";
            case "import-favorites" -> "row_no, '', reason, args";
            default -> "line_no, '', fault, args";
        };
        List<?> rows = em.createNativeQuery("select " + columns + from + " order by 1")
                .setParameter(1, Long.valueOf(subject))
                .setMaxResults(MOST)
                .getResultList();
        audit.write("JOB_REJECTED_ROWS", "JOB", Long.valueOf(subject), job);
        try (SheetWriter table = SheetWriter.xlsx(out, words.text("job.rejected.sheet"))) {
            table.row(List.of(
                    words.text("job.rejected.row"),
                    words.text("job.rejected.column"),
                    words.text("job.rejected.reason")));
            for (Object row : rows) {
                RowReader c = new RowReader((Object[]) row);
                String line = c.text();
                String column = c.text();
                String key =
                        job.equals("import-roster") ? RowFault.valueOf(c.text()).key() : c.text();
                String args = c.text();
                table.row(List.of(line, column == null ? "" : column, words.text("refusal." + key, (Object[])
                        (args == null ? "" : args).split(SEPARATOR, -1))));
            }
        }
    }

    private static Optional<String> source(String job, String subject) {
        if (subject == null || !subject.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (job) {
                    case "import-roster" -> " from roster_refusal where row_no > 0 and import_id = ?";
                    case "import-favorites" -> " from favorite_refusal where import_id = ?";
                    case "import-employers", "read-bank-results" ->
                        " from intake_row where fault is not null and intake_id = ?";
                    default -> null;
                });
    }
}
