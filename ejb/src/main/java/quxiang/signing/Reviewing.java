package quxiang.signing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Clock;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.employer.Employer;
import quxiang.employer.Employers;
import quxiang.favorite.InvalidReason;
import quxiang.notice.Outbox;
import quxiang.reference.CodeTable;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;
import quxiang.school.School;
import quxiang.school.Schools;

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
    Schools schools;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    @Inject
    Why why;

    @Inject
    Event<SigningMoved> moved;

    /**
     * 通过. Where the school has the department review first, staff of the department endorse, and the school can approve only after that.
     *
     * @throws Refusal {@code signing.awaits_department} with its name, and as the single steps do
     */
    public void approve(long id) {
        Signing signing = signings.ofSchool(id, actor);
        boolean first =
                schools.find(signing.schoolId()).map(School::departmentReview).orElse(false);
        String department = signing.graduate().department();
        if (first && actor.department() != null) {
            endorse(signing);
        } else if (first
                && department != null
                && signing.endorsedAt() == null
                && signing.state() == SigningState.AWAITING_SCHOOL) {
            throw new Refusal("signing.awaits_department", department);
        } else {
            sign(signing);
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

    /** The facts are frozen, the agreement gets its number, and the graduate's other open signings end. */
    private void sign(Signing signing) {
        Instant now = clock.instant();
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
