package quxiang.intake;

import java.util.Collection;
import quxiang.intake.RowOutcome.Effect;

/**
 * The counts of rows by outcome.
 *
 * @param added are new
 * @param changed changed what was there
 * @param unchanged said what was known
 * @param refused could not be taken
 */
record RowCounts(int added, int changed, int unchanged, int refused) {

    static RowCounts of(Collection<RowOutcome> outcomes) {
        return new RowCounts(
                count(outcomes, Effect.ADDED),
                count(outcomes, Effect.CHANGED),
                count(outcomes, Effect.UNCHANGED),
                count(outcomes, Effect.REFUSED));
    }

    private static int count(Collection<RowOutcome> outcomes, Effect effect) {
        return (int)
                outcomes.stream().filter(outcome -> outcome.effect() == effect).count();
    }

    int rows() {
        return added + changed + unchanged + refused;
    }
}
