package quxiang.signing.rescission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.account.code.CodePurpose;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.reference.CodeTable;
import quxiang.signing.ConsentCodes;
import quxiang.signing.ReasonText;
import quxiang.signing.Route;
import quxiang.signing.Signing;
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
    SeenSignings seen;

    @Inject
    Rescissions rescissions;

    @Inject
    RescissionFiles files;

    @Inject
    ReasonText why;

    @Inject
    ConsentCodes consents;

    @Inject
    OpeningRescissions opening;

    /**
     * 提交解约申请 of a unit.
     *
     * @throws Refusal {@code rescission.not_signed}, {@code rescission.open_already}, {@code rescission.window_closed}, and what is wrong
     *     with the wish
     */
    @RolesAllowed("EMPLOYER")
    public void open(long signingId, RescissionWish wish) {
        begin(signingId, checked(signingId, wish));
    }

    /**
     * 提交解约申请 of a graduate, with a code to the proven number.
     *
     * @throws Refusal as {@link #open}, {@code rescission.too_many}, {@code account.code_wrong}
     */
    @RolesAllowed("GRADUATE")
    public void ask(long signingId, RescissionWish wish, String code) {
        OpeningRescissions.Checked checked = checked(signingId, wish);
        boolean right = consents.isRight(CodePurpose.RESCIND, signingId, code);
        begin(signingId, checked);
        consents.require(right, CodePurpose.RESCIND, signingId, code);
    }

    /** Before anything is asked of the database in this transaction. */
    private OpeningRescissions.Checked checked(long signingId, RescissionWish wish) {
        seen.find(signingId);
        return opening.check(signingId, wish);
    }

    private void begin(long signingId, OpeningRescissions.Checked checked) {
        Signing signing = own(signingId);
        if (signing.route() != Route.ONLINE) {
            throw new Refusal("rescission.on_paper");
        }
        opening.open(signing, checked, actor.role(), actor, (rescission, now) -> rescission.opened(actor, now));
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

    /**
     * 上传解约函, as long as it is open; what is there already is not kept twice.
     *
     * @throws Refusal {@code rescission.none_open}, {@code rescission.letters_missing}, {@code rescission.files_too_many},
     *     {@code rescission.pdf_too_large}, {@code verification.image.*}
     */
    @RolesAllowed({"EMPLOYER", "GRADUATE"})
    public void attach(long signingId, List<byte[]> uploads) {
        seen.find(signingId);
        if (uploads.isEmpty()) {
            throw new Refusal("rescission.letters_missing");
        }
        List<RescissionFiles.Kept> kept = files.letters(signingId, uploads);
        Signing signing = own(signingId);
        Rescission open = openOne(signingId);
        if (files.add(open, kept, actor.role(), clock.instant())) {
            rescissions.tellOfLetters(open, signing, actor.role());
        }
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
        Signing signing = online(signingId);
        rescissions.complete(openOne(signingId), signing, actor, clock.instant());
    }

    /** 解约审核 不通过, with a reason: the signing stays in force. */
    @RolesAllowed("SCHOOL")
    public void reject(long signingId, String reason) {
        String sentence = why.sentence(CodeTable.REJECT_REASON, null, reason);
        Signing signing = online(signingId);
        rescissions.record(openOne(signingId).reject(actor, clock.instant(), sentence), signing);
    }

    /** A stamped form is compared where its pages are seen. */
    private Signing online(long signingId) {
        Signing signing = own(signingId);
        if (signing.route() != Route.ONLINE) {
            throw new Refusal("rescission.form_to_compare");
        }
        return signing;
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
