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
import quxiang.common.Refusal;
import quxiang.common.Words;
import quxiang.common.sheet.SheetWriter;

/** What the centre sees of the tables that it handed in: progress, results, refused rows. */
@Stateless
@RolesAllowed("CENTRE")
public class IntakeReports {

    private static final int LATEST = 10;
    private static final int SHOWN = 100;

    @Inject
    private Intakes intakes;

    @Inject
    private Audit audit;

    public List<IntakeProgress> latest(IntakeKind kind) {
        return intakes.latest(kind, LATEST);
    }

    /** @throws Refusal {@code intake.not_found} */
    public IntakeProgress progress(long id) {
        return find(id).progress();
    }

    /** The first 100 rows that were refused. */
    public List<RefusedIntakeRow> refused(long id) {
        return intakes.refused(find(id), SHOWN);
    }

    /**
     * Writes all refused rows as xlsx: the columns of the file, then where they stood and why. Corrected, it can be handed in again.
     *
     * @param language in which the reasons are written
     * @throws Refusal {@code intake.not_found}
     */
    public void download(long id, Locale language, OutputStream out) throws IOException {
        Intake intake = find(id);
        Words words = Words.of(language);
        audit.write("INTAKE_REFUSED_READ", "INTAKE", id, null);
        try (SheetWriter table = SheetWriter.xlsx(out, "未处理的行")) {
            List<String> head = new ArrayList<>(intake.header());
            head.addAll(List.of("行号", "原因"));
            table.row(head);
            for (RefusedIntakeRow line : intakes.refused(intake, Integer.MAX_VALUE)) {
                List<String> cells = new ArrayList<>(line.cells());
                cells.add(String.valueOf(line.line()));
                cells.add(words.text("refusal." + line.fault(), line.args().toArray()));
                table.row(cells);
            }
        }
    }

    private Intake find(long id) {
        return intakes.find(id).orElseThrow(() -> new Refusal("intake.not_found"));
    }
}
