package quxiang.signing.rescission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.common.Role;
import quxiang.notice.Recipient;
import quxiang.notice.push.PushNotifier;
import quxiang.signing.History;
import quxiang.signing.SigningMoved;

/**
 * Tells the open pages of all three parties once a move is committed. That includes the colleagues of who made it, whom no notice tells.
 */
@ApplicationScoped
class SigningPush {

    private static final List<Role> PARTIES = List.of(Role.EMPLOYER, Role.GRADUATE, Role.SCHOOL);

    @Inject
    PushNotifier notifier;

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) SigningMoved moved) {
        PARTIES.forEach(party -> notifier.push(new Recipient(party, History.recipient(party, moved.signing()))));
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RescissionMoved moved) {
        PARTIES.forEach(
                party -> notifier.push(new Recipient(party, moved.rescission().partyId(party))));
    }
}
