package quxiang.signing.rescission;

import java.time.Instant;
import quxiang.common.Actor;
import quxiang.signing.SigningMoved;

/** A rescission has moved; see {@link SigningMoved}. */
record RescissionMoved(
        Rescission rescission,
        RescissionMove move,
        int step,
        RescissionState from,
        String note,
        Actor by,
        Instant at) {}
