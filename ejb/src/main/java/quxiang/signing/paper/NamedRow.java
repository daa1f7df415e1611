package quxiang.signing.paper;

import java.time.Instant;
import quxiang.signing.Route;
import quxiang.signing.SigningState;
import quxiang.signing.rescission.RescissionState;

/**
 * An agreement on paper that names a unit, in the unit's list.
 *
 * @param word what the unit has said, or {@code null}
 * @param rescission the state of its open rescission, or {@code null}
 */
public record NamedRow(
        long id,
        String name,
        String idMasked,
        String school,
        String major,
        String jobTitle,
        Route route,
        SigningState state,
        Instant since,
        UnitWord word,
        RescissionState rescission) {}
