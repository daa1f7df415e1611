package quxiang.intake;

import java.util.Collection;

/**
 * The counts of rows by outcome.
 *
 * @param taken changed something
 * @param unchanged said what was known
 * @param refused could not be taken
 */
record RowCounts(int taken, int unchanged, int refused) {

    static RowCounts of(Collection<RowOutcome> outcomes) {
        int taken = 0;
        int unchanged = 0;
        int refused = 0;
        for (RowOutcome outcome : outcomes) {
            if (outcome.isRefusal()) {
                refused++;
            } else if (outcome.changed()) {
                taken++;
            } else {
                unchanged++;
            }
        }
        return new RowCounts(taken, unchanged, refused);
    }

    RowCounts plus(RowCounts more) {
        return new RowCounts(taken + more.taken, unchanged + more.unchanged, refused + more.refused);
    }

    int rows() {
        return taken + unchanged + refused;
    }
}
