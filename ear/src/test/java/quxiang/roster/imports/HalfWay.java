package quxiang.roster.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.intake.HalfDone;
import quxiang.roster.undo.UndoRun;
import quxiang.roster.undo.UndoingRoster;

/** Undoings of imports whose server goes down in the middle. */
@Stateless
@PermitAll
@RunAs("SYSTEM")
public class HalfWay {

    @Inject
    private HalfDone halfDone;

    @Inject
    private UndoingRoster reverting;

    /** Undoes the first graduates as a job's first chunk does, and never comes back. */
    public void undo(long importId, int graduates) {
        halfDone.claimUndo(importId, 1);
        UndoRun run = reverting.run(importId);
        reverting.undo(run, 1, reverting.next(run, null, graduates));
    }
}
