package quxiang.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Words;
import quxiang.common.sheet.SheetWriter;

/**
 * The reports on uploaded tables: progress, results, refused rows. For the centre, and the units and schools that
 * handed them in.
 */
@Stateless
@RolesAllowed({"CENTRE", "EMPLOYER", "SCHOOL"})
public class IntakeReports {

    private static final int LATEST = 20;
    private static final int SHOWN = 100;

    @Inject
    private Intakes intakes;

    @Inject
    private Actor actor;

    @Inject
    private Audit audit;

    /** The latest of a kind, newest first. */
    public List<IntakeProgress> latest(IntakeKind kind) {
        return latest(kind, null);
    }

    /** The latest of a kind for a 届别, newest first. There are none for staff of a department, who see only their own graduates. */
    public List<IntakeProgress> latest(IntakeKind kind, Integer cohort) {
        return kind.role() != actor.role() || !actor.scope().isWhole()
                ? List.of()
                : intakes.latest(kind, IntakeOwner.of(actor, kind, cohort), LATEST);
    }

    /** @throws Refusal {@code intake.not_found} */
    public IntakeProgress progress(long id) {
        return find(id).progress();
    }

    /** What was read of the file, and what was not. */
    public List<ReadNote> notes(long id) {
        return find(id).notes();
    }

    /** The columns by which people recognise the rows of a kind. */
    public List<String> telling(IntakeKind kind) {
        return intakes.taker(kind).telling();
    }

    /** The first 100 rows that were refused. */
    public List<RefusedIntakeRow> refused(long id) {
        return intakes.refused(find(id), SHOWN);
    }

    /**
     * Writes all refused rows as xlsx: the columns of the file, then where they stood and why. Corrected, it can be
     * handed in again. It holds numbers in full, those that the reader handed in, so it is audited.
     *
     * @param language in which the reasons are written
     * @throws Refusal {@code intake.not_found}
     */
    public void download(long id, Locale language, OutputStream out) throws IOException {
        Intake intake = find(id);
        Words words = Words.of(language);
        audit.write("INTAKE_REFUSED_READ", "INTAKE", id, null);
        try (SheetWriter table = SheetWriter.xlsx(out, words.text("intake.refused.sheet"))) {
            boolean columns = intakes.taker(intake.kind()).namesColumns();
            List<String> head = new ArrayList<>(intakes.columns(intake));
            head.add(words.text("intake.refused.row"));
            if (columns) {
                head.add(words.text("intake.refused.column"));
            }
            head.add(words.text("intake.refused.reason"));
            table.row(head);
            for (RefusedIntakeRow line : intakes.refused(intake, Integer.MAX_VALUE)) {
                List<String> cells = new ArrayList<>(line.cells());
                while (cells.size() < head.size() - (columns ? 3 : 2)) {
                    cells.add("");
                }
                cells.add(line.shownLine());
                if (columns) {
                    cells.add(line.column());
                }
                cells.add(words.text("refusal." + line.fault(), line.args().toArray()));
                table.row(cells);
            }
        }
    }

    private Intake find(long id) {
        return intakes.ofActor(id, actor);
    }
}
