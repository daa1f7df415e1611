package quxiang.destination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import quxiang.common.Refusal;

class DestinationMoveTest {

    /** What the law allows, written out once more on purpose. */
    private static final Map<DestinationState, Set<DestinationMove>> LAW = Map.of(
            DestinationState.AWAITING_DEPARTMENT,
            Set.of(DestinationMove.ENDORSE, DestinationMove.RETURN, DestinationMove.REJECT, DestinationMove.TAKE_BACK),
            DestinationState.AWAITING_SCHOOL,
            Set.of(DestinationMove.REGISTER, DestinationMove.RETURN, DestinationMove.REJECT, DestinationMove.TAKE_BACK),
            DestinationState.RETURNED,
            Set.of(DestinationMove.RESUBMIT, DestinationMove.TAKE_BACK),
            DestinationState.REGISTERED,
            Set.of(DestinationMove.OBJECT, DestinationMove.WISH_END, DestinationMove.UPHOLD, DestinationMove.REVOKE),
            DestinationState.REJECTED,
            Set.of(),
            DestinationState.WITHDRAWN,
            Set.of(),
            DestinationState.REVOKED,
            Set.of());

    @Test
    void nothingElseIsPossible() {
        Map<DestinationState, Set<DestinationMove>> possible = new EnumMap<>(DestinationState.class);
        for (DestinationState state : DestinationState.values()) {
            Set<DestinationMove> moves = EnumSet.noneOf(DestinationMove.class);
            Arrays.stream(DestinationMove.values())
                    .filter(move -> move.isPossibleFrom(state))
                    .forEach(moves::add);
            possible.put(state, moves);
        }
        assertEquals(LAW, possible);
    }

    @Test
    void whoComesTooLateIsToldSo() {
        Refusal late = assertThrows(
                Refusal.class, () -> DestinationMove.REGISTER.requireFrom(DestinationState.AWAITING_DEPARTMENT));
        assertEquals("destination.changed_meanwhile", late.key());
    }
}
