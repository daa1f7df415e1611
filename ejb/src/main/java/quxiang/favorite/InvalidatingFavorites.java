package quxiang.favorite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.notice.outbox.Outbox;
import quxiang.roster.GraduateCorrected;
import quxiang.roster.GraduateRemoved;

/** Makes favourites 失效 in the transaction that changes the roster (invariant 8). Their units are told. */
@ApplicationScoped
class InvalidatingFavorites {

    @Inject
    Favorites favorites;

    @Inject
    ShanghaiClock clock;

    @Inject
    Outbox outbox;

    void on(@Observes GraduateCorrected news) {
        invalidate(news.graduateId(), InvalidReason.GRADUATE_CORRECTED);
    }

    void on(@Observes GraduateRemoved news) {
        invalidate(news.graduateId(), InvalidReason.GRADUATE_REMOVED);
    }

    private void invalidate(long graduateId, InvalidReason reason) {
        for (Favorite favorite : favorites.liveOf(graduateId)) {
            favorite.invalidate(reason, clock.instant());
            GraduateSnapshot facts = favorite.facts();
            outbox.put(
                    "FAVORITE_INVALIDATED",
                    Role.EMPLOYER,
                    favorite.employerId(),
                    null,
                    facts.name(),
                    "",
                    facts.schoolName(),
                    reason.name());
        }
    }
}
