package quxiang.signing.rescission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.reference.CodeTable;
import quxiang.signing.ReasonText;
import quxiang.signing.Route;
import quxiang.signing.Signing;
import quxiang.signing.Signings;

/**
 * 线下解约: a form is printed, stamped by the unit, photographed and reviewed by the school. 撤销 and 提请院校裁定 are those of
 * {@link RescindingSignings}.
 */
@Stateless
@RolesAllowed({"EMPLOYER", "GRADUATE", "SCHOOL"})
public class RescindingOnPaper {

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
    OpeningRescissions opening;

    @Inject
    RescissionFiles files;

    @Inject
    HandedInForms forms;

    @Inject
    ReasonText why;

    /**
     * 申请线下解约 by the graduate, or by the school for the graduate.
     *
     * @throws Refusal {@code rescission.cause}, {@code rescission.not_signed}, {@code rescission.open_already},
     *     {@code rescission.window_closed}, {@code rescission.too_many}, {@code signing.not_found} of what was signed online
     */
    @RolesAllowed({"GRADUATE", "SCHOOL"})
    public void open(long signingId, RescissionWish wish) {
        seen.find(signingId);
        OpeningRescissions.Checked checked = opening.check(signingId, wish);
        Signing signing = own(signingId);
        opening.open(signing, checked, Role.GRADUATE, actor, (rescission, now) -> rescission.formOpened(actor, now));
    }

    /**
     * 回传 of the stamped form. The graduate does it, the unit that it names, or the school at its counter.
     *
     * @throws Refusal {@code rescission.pages_missing}, {@code rescission.files_too_many}, {@code rescission.pages_of_another},
     *     {@code verification.image.*}, {@code rescission.none_open}, {@code rescission.not_possible}
     */
    public void handIn(long signingId, List<byte[]> uploads) {
        seen.find(signingId);
        List<RescissionFiles.Kept> kept = files.pages(signingId, uploads);
        forms.take(own(signingId), actor, kept);
    }

    /** The stamped form is sent back, with reasons. What is there stays until it comes again. */
    @RolesAllowed("SCHOOL")
    public void returnForm(long signingId, String text) {
        String sentence = why.sentence(CodeTable.REJECT_REASON, null, text);
        Signing signing = own(signingId);
        rescissions.record(
                open(signingId).returnForm(actor, clock.instant(), sentence, opening.until(signing)), signing);
        rescissions.remindAnew(signingId);
    }

    /** 解约审核 通过: the signing is no longer in force. */
    @RolesAllowed("SCHOOL")
    public void approve(long signingId) {
        Signing signing = own(signingId);
        rescissions.complete(open(signingId), signing, actor, clock.instant());
    }

    /** 解约审核 不通过, with a reason: the signing stays in force. */
    @RolesAllowed("SCHOOL")
    public void reject(long signingId, String text) {
        String sentence = why.sentence(CodeTable.REJECT_REASON, null, text);
        Signing signing = own(signingId);
        rescissions.record(open(signingId).reject(actor, clock.instant(), sentence), signing);
    }

    private Rescission open(long signingId) {
        return rescissions.open(signingId).orElseThrow(() -> new Refusal("rescission.none_open"));
    }

    private Signing own(long signingId) {
        Signing signing = switch (actor.role()) {
            case EMPLOYER -> signings.ofNamedUnit(signingId, actor);
            case GRADUATE -> signings.ofGraduate(signingId, actor);
            default -> signings.ofSchool(signingId, actor);
        };
        if (signing.route() == Route.ONLINE) {
            throw new Refusal("signing.not_found");
        }
        return signing;
    }
}
