package quxiang.signing.detail;

import java.util.List;
import quxiang.employer.EmployerFacts;
import quxiang.letter.ArchiveTerms;
import quxiang.letter.HukouTerms;
import quxiang.letter.JobTerms;
import quxiang.signing.Move;
import quxiang.signing.list.SigningRow;
import quxiang.signing.rescission.RescissionMove;

/**
 * A signing with its letter and history.
 *
 * @param employer the unit's facts: live while the signing is open, frozen from approval on (invariant 7)
 * @param clauses 补充条款, or {@code null}
 * @param steps the oldest first
 * @param moves which moves the reader can make now
 * @param rescissionMoves likewise for the open rescission; {@code OPEN} when one can be asked for
 */
public record SigningView(
        SigningRow row,
        EmployerFacts employer,
        JobTerms job,
        HukouTerms hukou,
        ArchiveTerms archive,
        String clauses,
        List<StepView> steps,
        List<Move> moves,
        List<RescissionMove> rescissionMoves) {

    public SigningView {
        steps = List.copyOf(steps);
        moves = List.copyOf(moves);
        rescissionMoves = List.copyOf(rescissionMoves);
    }

    /** Whether the reader can make a move now, by its name. */
    public boolean can(String move) {
        return moves.stream().anyMatch(m -> m.name().equals(move));
    }

    /** Whether the reader can make a move of the rescission now, by its name. */
    public boolean canRescission(String move) {
        return rescissionMoves.stream().anyMatch(m -> m.name().equals(move));
    }
}
