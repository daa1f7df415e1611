package quxiang.signing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import quxiang.common.Actor;
import quxiang.common.Clock;
import quxiang.employer.Employer;
import quxiang.employer.Employers;
import quxiang.favorite.InvalidReason;
import quxiang.reference.CodeTable;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;

/** 院校审核 and 作废: the school's word on a signing (manual, chapters 5.3 and 7). */
@Stateless
@RolesAllowed("SCHOOL")
public class Reviewing {

    @Inject
    Actor actor;

    @Inject
    Clock clock;

    @Inject
    Signings signings;

    @Inject
    Rescissions rescissions;

    @Inject
    Employers employers;

    @Inject
    Graduates graduates;

    @Inject
    Why why;

    @Inject
    Event<SigningMoved> moved;

    /** 通过: the facts are frozen, the agreement gets its number, and the graduate's other open signings end. */
    public void approve(long id) {
        Instant now = clock.instant();
        Signing signing = signings.ofSchool(id, actor);
        Employer employer = employers.find(signing.employerId()).orElseThrow();
        Graduate graduate = graduates.find(signing.graduateId()).orElseThrow();
        Optional<SigningMoved> approved = signing.approve(actor, now, employer.facts(), graduate);
        if (approved.isPresent()) {
            moved.fire(approved.get());
            for (Signing other : signings.openOf(signing.graduateId())) {
                other.invalidate(InvalidReason.SIGNED_ELSEWHERE, actor, now).ifPresent(moved::fire);
            }
        }
    }

    /** 不通过, with a reason. */
    public void reject(long id, String reasonCode, String text) {
        String sentence = why.sentence(CodeTable.REJECT_REASON, reasonCode, text);
        signings.ofSchool(id, actor).reject(actor, clock.instant(), sentence).ifPresent(moved::fire);
    }

    /** 作废, with a reason; an open rescission ends as superseded. @throws Refusal when the signing is not in force */
    public void voidIt(long id, String text) {
        String sentence = why.sentence(CodeTable.REJECT_REASON, null, text);
        Instant now = clock.instant();
        Signing signing = signings.ofSchool(id, actor);
        Optional<SigningMoved> voided = signing.voidIt(actor, now, sentence);
        if (voided.isPresent()) {
            moved.fire(voided.get());
            rescissions
                    .open(signing.id())
                    .ifPresent(open -> rescissions.record(open.supersede(actor, now, sentence), signing));
        }
    }
}
