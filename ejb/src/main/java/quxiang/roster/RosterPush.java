package quxiang.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import quxiang.common.Role;
import quxiang.notice.Recipient;
import quxiang.notice.push.PushNotifier;
import quxiang.roster.imports.RosterImported;

/** Rings for a school when its roster has changed, so that figures on open pages follow. */
@ApplicationScoped
class RosterPush {

    @Inject
    PushNotifier bell;

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RosterImported news) {
        bell.ring(new Recipient(Role.SCHOOL, news.schoolId()));
    }
}
