package quxiang.signing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import quxiang.account.code.CodePurpose;
import quxiang.common.Actor;
import quxiang.common.ShanghaiClock;
import quxiang.reference.CodeTable;

/** The graduate's answers: 同意签约, 拒绝签约, and 中止签约 while the school reviews. See the manual, chapter 5.2. */
@Stateless
@RolesAllowed("GRADUATE")
public class AnsweringInvitations {

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Signings signings;

    @Inject
    Circumstances circumstances;

    @Inject
    ReasonText why;

    @Inject
    ConsentCodes consents;

    @Inject
    Event<SigningMoved> moved;

    /**
     * 同意签约. Who has agreed already needs no code.
     *
     * @param code that {@link Consents#send} sent for this signing
     * @throws Refusal the first of the guards of {@link Move#ACCEPT} that does not hold, {@code account.code_wrong}
     */
    public void accept(long id, String code) {
        boolean right = consents.isRight(CodePurpose.ACCEPT, id, code);
        signings.ofGraduate(id, actor)
                .accept(actor, clock.instant(), circumstances)
                .ifPresent(accepted -> {
                    consents.require(right, CodePurpose.ACCEPT, id, code);
                    moved.fire(accepted);
                });
    }

    /** 拒绝签约. @throws Refusal {@code signing.deadline_passed} */
    public void decline(long id, String reasonCode, String text) {
        String sentence = why.sentence(CodeTable.DECLINE_REASON, reasonCode, text);
        signings.ofGraduate(id, actor).decline(actor, clock.instant(), sentence).ifPresent(moved::fire);
    }

    /** 中止签约. @throws Refusal when the school has decided meanwhile */
    public void abort(long id, String reasonCode, String text) {
        String sentence = why.sentence(CodeTable.ABORT_REASON, reasonCode, text);
        signings.ofGraduate(id, actor).abort(actor, clock.instant(), sentence).ifPresent(moved::fire);
    }
}
