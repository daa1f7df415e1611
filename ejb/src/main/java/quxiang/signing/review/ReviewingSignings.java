package quxiang.signing.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import quxiang.common.Actor;
import quxiang.common.AskedAgain;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.reference.CodeTable;
import quxiang.signing.ReasonText;
import quxiang.signing.Signing;
import quxiang.signing.SigningMoved;
import quxiang.signing.Signings;
import quxiang.signing.rescission.Rescissions;

/** 院校审核 and 作废: the school's word on a signing (manual, chapters 5.3 and 7). */
@Stateless
@RolesAllowed("SCHOOL")
public class ReviewingSignings {

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Signings signings;

    @Inject
    Rescissions rescissions;

    @Inject
    Approval approval;

    @Inject
    VoidEvidence evidence;

    @Inject
    ReasonText why;

    @Inject
    Event<SigningMoved> moved;

    /**
     * 通过. Where the school has the department review first, staff of the department endorse, and the school can approve only after that.
     *
     * @throws Refusal {@code signing.awaits_department} with its name, and as the single steps do
     */
    public void approve(long id) {
        Signing signing = signings.ofSchool(id, actor);
        approval.of(signing, () -> signings.openOfPerson(signing.graduateId()));
    }

    /** 不通过, with a reason. */
    public void reject(long id, String reasonCode, String text) {
        String sentence = why.sentence(CodeTable.REJECT_REASON, reasonCode, text);
        signings.ofSchool(id, actor).reject(actor, clock.instant(), sentence).ifPresent(moved::fire);
    }

    /** 作废, with a reason and without images. */
    @AskedAgain
    public void voidIt(long id, String text) {
        voidIt(id, text, List.of());
    }

    /**
     * 作废, with a reason; an open rescission ends as superseded.
     *
     * @param uploads photographs or scans that prove why, at most five; none are needed
     * @throws Refusal when the signing is not in force, {@code signing.evidence_too_many}, {@code verification.image.*}
     */
    @AskedAgain
    public void voidIt(long id, String text, List<byte[]> uploads) {
        String sentence = why.sentence(CodeTable.REJECT_REASON, null, text);
        List<byte[]> kept = evidence.toKeep(id, uploads);
        Instant now = clock.instant();
        Signing signing = signings.ofSchool(id, actor);
        Optional<SigningMoved> voided = signing.voidIt(actor, now, sentence);
        if (voided.isPresent()) {
            moved.fire(voided.get());
            evidence.keep(signing, kept, now);
            rescissions
                    .open(signing.id())
                    .ifPresent(open -> rescissions.record(open.supersede(actor, now, sentence), signing));
        }
    }
}
