package quxiang.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import quxiang.common.Role;
import quxiang.notice.Recipient;
import quxiang.notice.push.PushNotifier;
import quxiang.roster.imports.RosterImported;

/** Tells a school's open pages when its roster has changed, so that their figures follow. */
@ApplicationScoped
class RosterPush {

    @Inject
    PushNotifier notifier;

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RosterImported news) {
        notifier.push(new Recipient(Role.SCHOOL, news.schoolId()));
    }
}
