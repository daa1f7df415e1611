package quxiang.signing.rescission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import quxiang.account.code.CodePurpose;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.reference.CodeTable;
import quxiang.school.Holidays;
import quxiang.school.School;
import quxiang.school.Schools;
import quxiang.signing.ConsentCodes;
import quxiang.signing.ReasonText;
import quxiang.signing.Route;
import quxiang.signing.Signing;
import quxiang.signing.SigningMoved;
import quxiang.signing.Signings;

/** 线上解约: requested by one side, answered by the other, reviewed by the school. Either side may ask for it (manual, chapter 6). */
@Stateless
@RolesAllowed({"EMPLOYER", "GRADUATE", "SCHOOL"})
public class RescindingSignings {

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Signings signings;

    @Inject
    Rescissions rescissions;

    @Inject
    ReasonText why;

    @Inject
    ConsentCodes consents;

    @Inject
    Schools schools;

    @Inject
    Holidays holidays;

    @Inject
    Event<SigningMoved> moved;

    /** 提交解约申请 of a unit. @throws Refusal {@code rescission.not_signed}, {@code rescission.open_already} */
    @RolesAllowed("EMPLOYER")
    public void open(long signingId, String reason) {
        begin(signingId, reason);
    }

    /** 提交解约申请 of a graduate, with a code to the proven number. @throws Refusal as {@link #open}, {@code account.code_wrong} */
    @RolesAllowed("GRADUATE")
    public void ask(long signingId, String reason, String code) {
        boolean right = consents.isRight(CodePurpose.RESCIND, signingId, code);
        begin(signingId, reason);
        consents.require(right, CodePurpose.RESCIND, signingId, code);
    }

    private void begin(long signingId, String reason) {
        String sentence = why.sentence(CodeTable.REJECT_REASON, null, reason);
        Signing signing = own(signingId);
        if (signing.route() != Route.ONLINE) {
            throw new Refusal("rescission.on_paper", signing.employer().getName());
        }
        RescissionState open =
                rescissions.open(signingId).map(Rescission::state).orElse(null);
        RescissionMove.againstOpening(signing.state(), open).ifPresent(refusal -> {
            throw refusal;
        });
        Instant now = clock.instant();
        Rescission rescission = new Rescission(signing, actor, now, sentence, until(signing));
        RescissionMoved opened = rescission.opened(actor, now);
        rescissions.add(rescission);
        rescissions.record(opened, signing);
    }

    private Instant until(Signing signing) {
        School school = schools.find(signing.schoolId()).orElseThrow();
        return ShanghaiClock.endOfDay(holidays.workday(clock.today().plusDays(school.rescissionDays())));
    }

    /** 同意解约 of a unit. */
    @RolesAllowed("EMPLOYER")
    public void agree(long signingId) {
        answer(signingId);
    }

    /** 同意解约 of a graduate, with a code to the proven number. @throws Refusal {@code account.code_wrong} */
    @RolesAllowed("GRADUATE")
    public void consent(long signingId, String code) {
        boolean right = consents.isRight(CodePurpose.AGREE, signingId, code);
        answer(signingId);
        consents.require(right, CodePurpose.AGREE, signingId, code);
    }

    private void answer(long signingId) {
        Signing signing = own(signingId);
        rescissions.record(openOne(signingId).agree(actor, clock.instant()), signing);
    }

    /** 拒绝解约, with a reason. */
    @RolesAllowed({"EMPLOYER", "GRADUATE"})
    public void refuse(long signingId, String reason) {
        String sentence = why.sentence(CodeTable.REJECT_REASON, null, reason);
        Signing signing = own(signingId);
        rescissions.record(openOne(signingId).refuse(actor, clock.instant(), sentence), signing);
    }

    /** 提请院校裁定: the other side has not answered in time. @throws Refusal {@code rescission.clock_runs} */
    @RolesAllowed({"EMPLOYER", "GRADUATE"})
    public void escalate(long signingId) {
        Signing signing = own(signingId);
        rescissions.record(openOne(signingId).escalate(actor, clock.instant()), signing);
    }

    /** 撤销解约: who has asked takes it back while the other side has not answered. */
    @RolesAllowed({"EMPLOYER", "GRADUATE"})
    public void cancel(long signingId) {
        Signing signing = own(signingId);
        rescissions.record(openOne(signingId).cancel(actor, clock.instant()), signing);
    }

    /** 解约审核 通过: the signing is no longer in force. */
    @RolesAllowed("SCHOOL")
    public void approve(long signingId) {
        Instant now = clock.instant();
        Signing signing = own(signingId);
        Rescission rescission = openOne(signingId);
        rescissions.record(rescission.approve(actor, now), signing);
        signing.rescind(actor, now, rescission.reason()).ifPresent(moved::fire);
    }

    /** 解约审核 不通过, with a reason: the signing stays in force. */
    @RolesAllowed("SCHOOL")
    public void reject(long signingId, String reason) {
        String sentence = why.sentence(CodeTable.REJECT_REASON, null, reason);
        Signing signing = own(signingId);
        rescissions.record(openOne(signingId).reject(actor, clock.instant(), sentence), signing);
    }

    private Signing own(long signingId) {
        if (actor.role() == Role.EMPLOYER) {
            return signings.ofEmployer(signingId, actor);
        }
        return actor.role() == Role.GRADUATE
                ? signings.ofGraduate(signingId, actor)
                : signings.ofSchool(signingId, actor);
    }

    private Rescission openOne(long signingId) {
        return rescissions.open(signingId).orElseThrow(() -> new Refusal("rescission.none_open"));
    }
}
