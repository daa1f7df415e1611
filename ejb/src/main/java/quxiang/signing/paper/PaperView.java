package quxiang.signing.paper;

import java.time.Instant;
import quxiang.employer.EmployerFacts;
import quxiang.letter.ArchiveTerms;
import quxiang.letter.HukouTerms;
import quxiang.letter.JobTerms;
import quxiang.signing.EndReason;
import quxiang.signing.Route;
import quxiang.signing.SigningState;

/**
 * A signing on paper with all that was typed.
 *
 * @param reason why it ended, or {@code null}
 * @param note the reason in words of the last step, or {@code null}
 * @param unit the unit as it was typed
 * @param clauses 补充条款, or {@code null}
 * @param paperNumber the number on the paper of what was signed elsewhere before, or {@code null}
 * @param pages how many stamped pages there are
 * @param word what the unit says of it, or {@code null}
 */
public record PaperView(
        long id,
        Route route,
        SigningState state,
        EndReason reason,
        String note,
        Instant since,
        Instant sentAt,
        long graduateId,
        String name,
        String idMasked,
        String department,
        String levelCode,
        String major,
        EmployerFacts unit,
        JobTerms job,
        HukouTerms hukou,
        ArchiveTerms archive,
        String clauses,
        String paperNumber,
        int pages,
        SaidWord word) {

    /** Whether the terms wait for the school. */
    public boolean termsWait() {
        return state == SigningState.AWAITING_TERMS;
    }

    /** Whether the stamped pages wait for the school. */
    public boolean pagesWait() {
        return state == SigningState.AWAITING_SCHOOL;
    }

    /** Whether it was sent back to be changed. */
    public boolean returned() {
        return state == SigningState.RETURNED;
    }

    /** Whether the printed agreement is to be stamped and photographed. */
    public boolean stampedMissing() {
        return state == SigningState.AWAITING_STAMPED;
    }
}
