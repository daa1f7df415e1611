package quxiang.signing.rescission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.signing.Route;
import quxiang.signing.SigningState;

/**
 * A rescission with what goes with it, as its parties see it.
 *
 * @param signing the state of its signing
 * @param cause who caused it, a code of its table, or {@code null}
 * @param note the reason in words of the last step, or {@code null}
 * @param answerUntil until when the other side has time
 * @param unanswered whether the school is asked to decide it without an answer
 * @param files its pages and letters
 */
public record RescissionView(
        long id,
        long signingId,
        SigningState signing,
        Route route,
        Role initiator,
        String cause,
        String reason,
        RescissionState state,
        RescissionOutcome outcome,
        String note,
        Instant openedAt,
        Instant answerUntil,
        Instant closedAt,
        boolean unanswered,
        List<RescissionFile> files) {

    public RescissionView {
        files = List.copyOf(files);
    }

    /** The photographed pages of the stamped form. */
    public List<RescissionFile> pages() {
        return of(FilePurpose.PAGE);
    }

    /** 解约函 and what else was attached. */
    public List<RescissionFile> letters() {
        return of(FilePurpose.LETTER);
    }

    private List<RescissionFile> of(FilePurpose purpose) {
        return files.stream().filter(file -> file.purpose() == purpose).toList();
    }

    /** Whether it goes on. */
    public boolean open() {
        return state.isOpen();
    }

    /** What stands against asking the school to decide: time that the other side still has. */
    public Optional<Refusal> againstEscalating(Instant now) {
        return Rescission.againstEscalating(answerUntil, now);
    }

    /** Whether the stamped form is missing. */
    public boolean formMissing() {
        return route != Route.ONLINE && state == RescissionState.AWAITING_COUNTERPARTY;
    }

    /** Whether there is a form to print. */
    public boolean hasForm() {
        return route != Route.ONLINE && open();
    }

    /** Whether there is a 解约证明. */
    public boolean hasProof() {
        return state == RescissionState.COMPLETED;
    }
}
