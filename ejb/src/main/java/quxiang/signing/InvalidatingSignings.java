package quxiang.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import quxiang.common.Actor;
import quxiang.common.ShanghaiClock;
import quxiang.favorite.InvalidReason;
import quxiang.roster.GraduateCorrected;
import quxiang.roster.GraduateRemoved;
import quxiang.roster.Graduates;

/** Makes open signings 失效 in the transaction that changes the roster (invariant 8). What is signed stays. */
@ApplicationScoped
class InvalidatingSignings {

    @Inject
    Signings signings;

    @Inject
    Graduates graduates;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Event<SigningMoved> moved;

    void on(@Observes GraduateCorrected news) {
        invalidate(news.graduateId(), InvalidReason.GRADUATE_CORRECTED);
    }

    void on(@Observes GraduateRemoved news) {
        invalidate(news.graduateId(), InvalidReason.GRADUATE_REMOVED);
    }

    private void invalidate(long graduateId, InvalidReason reason) {
        graduates.lock(graduateId);
        for (Signing signing : signings.openOf(graduateId)) {
            signing.invalidate(reason, actor, clock.instant()).ifPresent(moved::fire);
        }
    }
}
