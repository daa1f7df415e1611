package quxiang.destination;

import java.time.Instant;
import java.util.List;
import quxiang.common.Role;

/**
 * What somebody did with a destination.
 *
 * @param state where it stood afterwards
 * @param byName who it was
 * @param why the reason, or {@code null}
 * @param changed the facts that were changed by it, apart by commas, or {@code null}
 */
public record DestinationStep(
        DestinationMove move,
        DestinationState state,
        Instant at,
        Role byRole,
        String byName,
        String why,
        String changed) {

    /** The names of the facts that were changed by it. They are those of {@link DestinationField}, or KIND, PLACE, BEGINS, DETAIL. */
    public List<String> facts() {
        return changed == null ? List.of() : List.of(changed.split(","));
    }
}
