package quxiang.signing.invite;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.employer.Employer;
import quxiang.employer.Employers;
import quxiang.favorite.Favorite;
import quxiang.favorite.Favorites;
import quxiang.letter.Letter;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;
import quxiang.school.Holidays;
import quxiang.school.School;
import quxiang.school.Schools;
import quxiang.signing.Signing;
import quxiang.signing.SigningMoved;
import quxiang.signing.SigningState;
import quxiang.signing.Signings;

/** 发送邀请函 to one graduate, in a transaction of its own. Who is refused does not stop the others. */
@Stateless
@RolesAllowed("EMPLOYER")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SendingOneInvitation {

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Employers employers;

    @Inject
    Schools schools;

    @Inject
    Holidays holidays;

    @Inject
    Graduates graduates;

    @Inject
    Favorites favorites;

    @Inject
    Signings signings;

    @Inject
    Event<SigningMoved> moved;

    /**
     * @param requestId the same for every repetition of one request; a repetition returns what the first one sent
     * @throws Refusal the rule that stands against it
     */
    public long send(Letter letter, long favoriteId, String requestId) {
        Employer employer = employers.lock(actor.requireEmployer());
        employer.requireMaySign();
        Favorite favorite = favorites.ofEmployer(favoriteId, actor);
        Graduate graduate = graduates.lockPerson(favorite.graduateId());
        Optional<Signing> repeated = signings.ofRequest(employer.id(), requestId, favorite.graduateId());
        if (repeated.isPresent()) {
            return repeated.get().id();
        }
        favorite.requireValid();
        if (graduate.isPlaced()) {
            throw new Refusal("signing.graduate_placed", favorite.facts().name());
        }
        requireMayBeSent(favorite, letter);
        Instant now = clock.instant();
        Signing signing = new Signing(favorite, letter.until(holidays.workday(letter.lastDay())), requestId, now);
        SigningMoved sent = signing.sent(actor, now);
        signings.add(signing);
        signings.flush();
        moved.fire(sent);
        return signing.id();
    }

    private void requireMayBeSent(Favorite favorite, Letter letter) {
        School school = schools.find(favorite.schoolId()).orElseThrow();
        school.requireOnlineSigning();
        schools.requireWindowOpen(school, favorite.cohort(), clock.today());
        school.requireDeadlineWithinPolicy(letter.lastDay(), clock.today());
        signings.live(favorite.employerId(), favorite.graduateId()).ifPresent(live -> {
            throw live.state() == SigningState.SIGNED
                    ? new Refusal("signing.pair_signed", favorite.facts().name())
                    : new Refusal("signing.pair_open", favorite.facts().name());
        });
        signings.effective(favorite.graduateId()).ifPresent(other -> {
            throw new Refusal("signing.graduate_bound", favorite.facts().name());
        });
    }
}
