package quxiang.signing.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.employer.Employer;
import quxiang.employer.Employers;
import quxiang.favorite.InvalidReason;
import quxiang.notice.outbox.Outbox;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;
import quxiang.signing.Circumstances;
import quxiang.signing.Signing;
import quxiang.signing.SigningMoved;

/** What 通过 does, the same for one signing and for many. Whoever calls it holds the graduate and the signing. */
@ApplicationScoped
class Approval {

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Employers employers;

    @Inject
    Graduates graduates;

    @Inject
    Circumstances circumstances;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    @Inject
    Event<SigningMoved> moved;

    /**
     * @param open the graduate's open signings, locked; those that are not open any more are passed over
     * @throws Refusal {@code signing.awaits_department} with its name, {@code signing.not_possible}; nothing is changed then
     */
    void of(Signing signing, Supplier<List<Signing>> open) {
        if (signing.situation(actor, clock.instant(), circumstances).isEndorsing()) {
            endorse(signing);
        } else {
            sign(signing, open);
        }
    }

    private void endorse(Signing signing) {
        if (signing.endorse(actor, clock.instant())) {
            audit.write("ENDORSE", "SIGNING", signing.id(), null);
            outbox.put(
                    "ENDORSE",
                    Role.SCHOOL,
                    signing.schoolId(),
                    signing.id(),
                    signing.graduate().name(),
                    employers.find(signing.employerId()).map(Employer::name).orElse(""),
                    signing.graduate().schoolName(),
                    signing.graduate().department());
        }
    }

    /** Freezes the facts, numbers the agreement, and ends the graduate's other open signings. */
    private void sign(Signing signing, Supplier<List<Signing>> open) {
        Instant now = clock.instant();
        Employer employer = employers.find(signing.employerId()).orElseThrow();
        Graduate graduate = graduates.find(signing.graduateId()).orElseThrow();
        Optional<SigningMoved> approved = signing.approve(actor, now, circumstances, employer.facts(), graduate);
        if (approved.isPresent()) {
            moved.fire(approved.get());
            for (Signing other : open.get()) {
                if (other.state().isOpen()) {
                    other.invalidate(InvalidReason.SIGNED_ELSEWHERE, actor, now).ifPresent(moved::fire);
                }
            }
        }
    }
}
