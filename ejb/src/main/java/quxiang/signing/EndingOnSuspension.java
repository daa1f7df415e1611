package quxiang.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import quxiang.common.Actor;
import quxiang.common.ShanghaiClock;
import quxiang.employer.EmployerSuspended;
import quxiang.favorite.InvalidReason;
import quxiang.roster.Graduates;

/**
 * Makes what a unit has open 失效 in the transaction that suspends it; what is signed stays. It is the system that does it, as a
 * consequence; who suspended the unit stands in the unit's own record.
 */
@ApplicationScoped
class EndingOnSuspension {

    @Inject
    Signings signings;

    @Inject
    Graduates graduates;

    @Inject
    ShanghaiClock clock;

    @Inject
    Event<SigningMoved> moved;

    /** Graduates are locked in the order of their keys. So two of these cannot wait for each other. */
    void on(@Observes EmployerSuspended news) {
        for (long graduateId : signings.graduatesWithOpenOnes(news.employerId())) {
            graduates.lock(graduateId);
            signings.live(news.employerId(), graduateId)
                    .map(signings::refreshed)
                    .flatMap(signing ->
                            signing.invalidate(InvalidReason.EMPLOYER_SUSPENDED, Actor.system(), clock.instant()))
                    .ifPresent(moved::fire);
        }
    }
}
