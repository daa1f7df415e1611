package quxiang.roster.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import quxiang.roster.format.RosterRow;
import quxiang.roster.undo.UndoRun;
import quxiang.roster.undo.UndoingRoster;

/** Imports whose server goes down in the middle. */
@Stateless
@PermitAll
@RunAs("SYSTEM")
public class HalfWay {

    @Inject
    private ImportingRoster importing;

    @Inject
    private UndoingRoster reverting;

    /** Compares the first rows as a job's first chunk does, and never comes back. */
    public void check(long importId, int rows) throws IOException {
        check(importId, 1, rows);
    }

    /** As {@link #check(long, int)}, in an execution of its own. */
    public void check(long importId, long executionId, int rows) throws IOException {
        ImportRun run = importing.claim(importId, executionId);
        try (RosterRows checked = importing.open(run)) {
            List<RosterRow> first = new ArrayList<>();
            while (first.size() < rows) {
                first.add(checked.next());
            }
            importing.check(run, 0, first);
        }
    }

    /** Takes an import up, as a server does that then goes down at once. */
    public void fall(long importId, long executionId) {
        importing.claim(importId, executionId);
    }

    /** How many executions took an import up where it is. */
    public int attempts(long importId) {
        return importing.unfinished().stream()
                .filter(open -> open.id() == importId)
                .findFirst()
                .orElseThrow()
                .attempts();
    }

    /** Gives an import up. */
    public void giveUp(long importId) {
        importing.fail(importId, "in a test");
    }

    /** Undoes the first graduates as a job's first chunk does, and never comes back. */
    public void undo(long importId, int graduates) {
        UndoRun run = reverting.claim(importId, 1);
        reverting.undo(run, reverting.next(run, null, graduates));
    }
}
