package quxiang.roster.self;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import quxiang.account.contact.ContactErased;
import quxiang.account.contact.ContactKind;
import quxiang.account.contact.ContactRestored;
import quxiang.common.ShanghaiClock;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;

/** Lets a graduate's rows follow when a change of contact data is taken back, or the account is closed. */
@ApplicationScoped
class RestoredContact {

    @Inject
    private Graduates graduates;

    @Inject
    private ShanghaiClock clock;

    void erased(@Observes ContactErased news) {
        if (news.graduateAccount() != null) {
            graduates.lockRows(news.graduateAccount()).forEach(row -> row.reachableAt(null, null, clock.instant()));
        }
    }

    void on(@Observes ContactRestored news) {
        if (news.graduateAccount() == null) {
            return;
        }
        boolean mobile = news.kind() == ContactKind.MOBILE;
        for (Graduate row : graduates.lockRows(news.graduateAccount())) {
            row.reachableAt(mobile ? news.value() : row.mobile(), mobile ? row.email() : news.value(), clock.instant());
        }
    }
}
