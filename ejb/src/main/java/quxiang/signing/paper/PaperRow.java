package quxiang.signing.paper;

import java.time.Instant;
import quxiang.signing.Route;
import quxiang.signing.SigningState;

/**
 * A signing on paper in the school's list.
 *
 * @param code the unit's code as it was typed
 * @param pages how many stamped pages there are
 */
public record PaperRow(
        long id,
        long graduateId,
        String name,
        String idMasked,
        String department,
        String major,
        String employer,
        String code,
        String jobTitle,
        Route route,
        SigningState state,
        String note,
        Instant since,
        int pages,
        UnitWord word) {

    /** Whether the terms wait for the school. */
    public boolean termsWait() {
        return state == SigningState.AWAITING_TERMS;
    }

    /** Whether the stamped pages wait for the school. */
    public boolean pagesWait() {
        return state == SigningState.AWAITING_SCHOOL;
    }

    /** Whether the stamped pages can be sent back. */
    public boolean pagesReturnable() {
        return pagesWait() && route == Route.PAPER;
    }
}
