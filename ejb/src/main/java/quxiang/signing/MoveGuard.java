package quxiang.signing;

import java.util.Optional;
import java.util.function.Function;
import quxiang.common.Refusal;

/**
 * A condition of a {@link Move} beside its party and its states. It has the one refusal that tells it. The sentence of the refusal names
 * who can lift it.
 */
public enum MoveGuard {
    /** The graduate still has time, whether or not the nightly job has run (invariant 5). The unit lifts it by another letter. */
    BEFORE_DEADLINE("signing.deadline_passed", s -> unless(s.now().isBefore(s.deadline()), s.deadline())),
    /** No other signing binds the graduate (invariant 1). The graduate lifts it by 中止 or 解约. */
    NOT_BOUND(
            "signing.you_are_bound",
            s -> s.circumstances().boundTo(s.graduateId()).map(unit -> new Object[] {unit})),
    /** No other destination is registered. The school lifts it by revoking that. */
    NOT_PLACED("signing.you_are_placed", s -> unless(!s.circumstances().isPlaced(s.graduateId()))),
    /** Where departments review first, the graduate's has. The department lifts it, or the school by its policy. */
    DEPARTMENT_REVIEWED(
            "signing.awaits_department",
            s -> unless(
                    !s.by().scope().isWhole()
                            || s.department() == null
                            || s.endorsedAt() != null
                            || !s.circumstances().isDepartmentFirst(s.sentAt()),
                    s.department())),
    /** The graduate agreed to this unit. The graduate lifts it by agreeing to its new name or code. */
    UNIT_AS_AGREED("signing.unit_changed", s -> unless(!s.unitChanged())),
    /** A department reviews once; what follows is the school's. */
    NOT_ENDORSED("signing.endorsed_already", s -> unless(s.endorsedAt() == null || !s.isEndorsing())),
    /** No other signing binds the graduate, as the school is told. The graduate lifts it by 中止 or 解约. */
    GRADUATE_FREE(
            "signing.graduate_bound_elsewhere",
            s -> s.circumstances().boundTo(s.graduateId()).map(unit -> new Object[] {unit})),
    /** No other destination is registered, as the school is told. The school lifts it by revoking that. */
    GRADUATE_UNPLACED(
            "signing.graduate_placed_elsewhere", s -> unless(!s.circumstances().isPlaced(s.graduateId()))),
    /** Only what was printed here can be stamped again. The school decides on anything else. */
    ON_PAPER("signing.not_on_paper", s -> unless(s.route() == Route.PAPER));

    private final String key;
    private final Function<Situation, Optional<Object[]>> broken;

    /** @param broken what the sentence names when the condition does not hold; nothing when it holds */
    MoveGuard(String key, Function<Situation, Optional<Object[]>> broken) {
        this.key = key;
        this.broken = broken;
    }

    /** The key of its refusal. */
    String key() {
        return key;
    }

    /** The refusal, when the condition does not hold. */
    Optional<Refusal> against(Situation situation) {
        return broken.apply(situation).map(args -> new Refusal(key, args));
    }

    private static Optional<Object[]> unless(boolean holds, Object... args) {
        return holds ? Optional.empty() : Optional.of(args);
    }
}
