package quxiang.signing.detail;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.signing.Move;
import quxiang.signing.Route;
import quxiang.signing.SigningState;
import quxiang.signing.Situation;
import quxiang.signing.list.SigningRow;
import quxiang.signing.rescission.Rescission;
import quxiang.signing.rescission.RescissionMove;
import quxiang.signing.rescission.RescissionState;

/**
 * What its reader can do with a signing now, and why not. It goes by the rows of {@link Move} and {@link RescissionMove}.
 *
 * @param moves those whose buttons are shown: the reader's, from this state
 * @param refused what stands against each of the reader's moves; nothing against the others
 * @param rescissionMoves those of the open rescission whose buttons are shown; {@code OPEN} when one can be asked for
 * @param rescissionRefused what stands against those that a reader could look for
 * @param endorsing whether 通过 is that of the reader's department, before the school's
 * @param over for a graduate: what the end means and how it could go on; {@code null} while it goes on
 * @param school for a graduate: why the unit could send no other letter just now, or {@code null}
 */
public record AvailableActions(
        Set<Move> moves,
        Map<Move, Refusal> refused,
        Set<RescissionMove> rescissionMoves,
        Map<RescissionMove, Refusal> rescissionRefused,
        boolean endorsing,
        Refusal over,
        Refusal school) {

    /** Those that pages have buttons for; the others follow from something else. */
    private static final Set<Move> BUTTONS =
            Set.of(Move.WITHDRAW, Move.ACCEPT, Move.DECLINE, Move.ABORT, Move.APPROVE, Move.REJECT, Move.VOID);

    /** Likewise for the open rescission; asking for one has its own guards. */
    private static final Set<RescissionMove> ANSWERS = Set.of(
            RescissionMove.AGREE,
            RescissionMove.REFUSE,
            RescissionMove.CANCEL,
            RescissionMove.ESCALATE,
            RescissionMove.APPROVE,
            RescissionMove.REJECT);

    static AvailableActions of(SigningRow row, Situation situation, Refusal school) {
        Role reader = situation.by().role();
        Set<Move> moves = EnumSet.noneOf(Move.class);
        Map<Move, Refusal> refused = new EnumMap<>(Move.class);
        for (Move move : BUTTONS) {
            boolean shown = move.isPossible(reader, row.state()) && !isElsewhere(move, row);
            if (shown) {
                moves.add(move);
            }
            Optional<Refusal> against =
                    reader == Role.GRADUATE && !shown ? Optional.of(tellGraduate(move, row)) : move.against(situation);
            against.ifPresent(refusal -> refused.put(move, refusal));
        }
        return new AvailableActions(
                moves,
                refused,
                rescissionMoves(row, reader),
                rescissionRefused(row, reader, situation.now()),
                moves.contains(Move.APPROVE) && situation.isEndorsing(),
                reader == Role.GRADUATE && row.state().isFinal() ? over(row) : null,
                school);
    }

    /** What is on paper is decided where its stamped pages are seen. */
    private static boolean isElsewhere(Move move, SigningRow row) {
        return row.route() != Route.ONLINE && (move == Move.APPROVE || move == Move.REJECT);
    }

    private static Set<RescissionMove> rescissionMoves(SigningRow row, Role reader) {
        Set<RescissionMove> moves = EnumSet.noneOf(RescissionMove.class);
        if (row.state() != SigningState.SIGNED || row.route() != Route.ONLINE) {
            return moves;
        }
        if (RescissionMove.isAskedForBy(reader)
                && RescissionMove.againstOpening(row.state(), row.rescission()).isEmpty()) {
            moves.add(RescissionMove.OPEN);
        }
        ANSWERS.stream()
                .filter(move -> move.isPossible(reader, row.initiator(), row.rescission()))
                .forEach(moves::add);
        return moves;
    }

    private static Map<RescissionMove, Refusal> rescissionRefused(SigningRow row, Role reader, Instant now) {
        Map<RescissionMove, Refusal> refused = new EnumMap<>(RescissionMove.class);
        if (row.answerUntil() != null && row.rescission() == RescissionState.AWAITING_COUNTERPARTY) {
            Rescission.againstEscalating(row.answerUntil(), now)
                    .ifPresent(refusal -> refused.put(RescissionMove.ESCALATE, refusal));
        }
        if (row.route() != Route.ONLINE) {
            refused.put(RescissionMove.OPEN, new Refusal("rescission.on_paper", row.employer()));
            return refused;
        }
        RescissionMove.againstOpening(row.state(), row.rescission())
                .map(refusal -> reader == Role.GRADUATE && row.state() != SigningState.SIGNED
                        ? row.state().isOpen() ? new Refusal("signing.rescind_later") : over(row)
                        : refusal)
                .ifPresent(refusal -> refused.put(RescissionMove.OPEN, refusal));
        if (reader == Role.GRADUATE
                && row.initiator() == Role.GRADUATE
                && row.rescission() == RescissionState.AWAITING_SCHOOL) {
            refused.put(RescissionMove.CANCEL, new Refusal("rescission.answered_already"));
        }
        return refused;
    }

    /** A graduate is told what to do instead, and not that a state is wrong. */
    private static Refusal tellGraduate(Move move, SigningRow row) {
        if (move == Move.ABORT && row.state() == SigningState.AWAITING_GRADUATE) {
            return new Refusal("signing.answer_first");
        }
        return move == Move.ABORT && row.state() == SigningState.SIGNED
                ? new Refusal("signing.rescind_instead")
                : over(row);
    }

    private static Refusal over(SigningRow row) {
        if (row.route() != Route.ONLINE) {
            return new Refusal("signing.over.PAPER", row.employer());
        }
        String what = row.reason() == null ? row.state().name() : row.reason().name();
        return new Refusal("signing.over." + what, row.employer(), row.deadline());
    }

    /** Whether the button of a move is shown, by its name. */
    public boolean shows(String move) {
        return moves.contains(Move.valueOf(move));
    }

    /** Whether the button of a move of the rescission is shown, by its name. */
    public boolean showsRescission(String move) {
        return rescissionMoves.contains(RescissionMove.valueOf(move));
    }

    /** Why a move cannot be made, by its name; {@code null} when it can. */
    public Refusal whyNot(String move) {
        return refused.get(Move.valueOf(move));
    }

    /** Why a move of the rescission cannot be made, by its name; {@code null} when it can. */
    public Refusal whyNotRescission(String move) {
        return rescissionRefused.get(RescissionMove.valueOf(move));
    }
}
