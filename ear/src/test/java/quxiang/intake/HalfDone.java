package quxiang.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Tables whose server goes down in the middle. */
@Stateless
@PermitAll
@RunAs("SYSTEM")
public class HalfDone {

    @Inject
    private TakingRows taking;

    @Inject
    private TakingBackRows takingBack;

    /** Takes the first rows of a table as a job's first chunk does, and never comes back. */
    public void takeSome(IntakeKind kind, long id, int rows) {
        taking.claim(kind, id, 1);
        taking.take(1, first(kind, id, 1, false, rows));
    }

    /** Previews the first rows of a table as a job's first chunk does, and never comes back. */
    public void previewSome(IntakeKind kind, long id, long executionId, int rows) {
        taking.claim(kind, id, executionId);
        taking.preview(executionId, first(kind, id, executionId, true, rows));
    }

    private List<IntakeRow> first(IntakeKind kind, long id, long executionId, boolean preview, int rows) {
        List<IntakeRow> first = new ArrayList<>();
        try (StagedRows waiting = taking.rows(kind, id, executionId, preview)) {
            while (first.size() < rows) {
                first.add(waiting.next());
            }
        }
        return first;
    }

    /** Takes an import up, as a server does that then goes down at once. */
    public void fall(IntakeKind kind, long id, long executionId) {
        taking.claim(kind, id, executionId);
    }

    /** How many executions took an import up where it is. */
    public int attempts(IntakeKind kind, long id) {
        return taking.unfinished(kind).stream()
                .filter(open -> open.id() == id)
                .findFirst()
                .orElseThrow()
                .attempts();
    }

    /** Gives an import up. */
    public void giveUp(long id) {
        taking.fail(id, "in a test");
    }

    /** Takes the undoing of an import up. */
    public void claimUndo(long id, long executionId) {
        takingBack.claim(id, executionId);
    }
}
