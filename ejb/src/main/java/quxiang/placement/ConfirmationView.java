package quxiang.placement;

import java.time.Instant;
import java.util.List;
import quxiang.common.Refusal;

/**
 * What a graduate reads of 去向确认.
 *
 * @param window the days in which to confirm, or {@code null} when the school has set none
 * @param reopenedFor what changed after it was confirmed last, or {@code null}
 * @param asked what the graduate said is wrong and the school has not answered, or {@code null}
 * @param answer what the school said to it, or {@code null}
 * @param whyNot why it cannot be confirmed now, or {@code null}
 * @param sheets those issued, the latest first
 */
public record ConfirmationView(
        PlacementFacts facts,
        ConfirmationState state,
        Instant confirmedAt,
        ConfirmationWindow window,
        ReopenReason reopenedFor,
        Instant reopenedAt,
        String asked,
        String answer,
        Refusal whyNot,
        List<IssuedSheet> sheets) {}
