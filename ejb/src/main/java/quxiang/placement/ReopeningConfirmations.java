package quxiang.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import quxiang.audit.Audit;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.notice.outbox.Outbox;
import quxiang.roster.GraduateCorrected;
import quxiang.roster.PlaceChanged;
import quxiang.signing.SigningMoved;
import quxiang.signing.SigningState;
import quxiang.transfer.TransferChanged;

/**
 * What is registered has changed, so who confirmed it has to look again. Each of these is told in the transaction of the change, with the
 * graduate's row locked; the sheet is superseded in it too.
 */
@ApplicationScoped
class ReopeningConfirmations {

    @Inject
    Confirmations confirmations;

    @Inject
    Sheets sheets;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    void on(@Observes SigningMoved moved) {
        if (moved.from() == SigningState.SIGNED || moved.move().to() == SigningState.SIGNED) {
            reopen(moved.signing().graduateId(), ReopenReason.SIGNING);
        }
    }

    void on(@Observes PlaceChanged changed) {
        reopen(changed.graduateId(), ReopenReason.DESTINATION);
    }

    void on(@Observes TransferChanged changed) {
        reopen(changed.graduateId(), ReopenReason.ARCHIVE);
    }

    void on(@Observes GraduateCorrected corrected) {
        reopen(corrected.graduateId(), ReopenReason.FACTS);
    }

    private void reopen(long graduateId, ReopenReason why) {
        boolean was = confirmations
                .locked(graduateId)
                .map(confirmation -> confirmation.reopen(why, clock.instant()))
                .orElse(false);
        if (was) {
            sheets.live(graduateId).ifPresent(sheet -> sheet.supersede(clock.instant()));
            audit.write("CONFIRMATION_REOPENED", "GRADUATE", graduateId, why.name());
            outbox.put("REOPENED_" + why, Role.GRADUATE, graduateId, null);
        }
    }
}
