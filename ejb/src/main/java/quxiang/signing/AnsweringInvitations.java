package quxiang.signing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import quxiang.account.code.CodePurpose;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.employer.EmployerFacts;
import quxiang.employer.Employers;
import quxiang.notice.outbox.Outbox;
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
    Employers employers;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

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
        Signing signing = signings.ofGraduate(id, actor);
        signing.accept(actor, clock.instant(), circumstances, unit(signing)).ifPresent(accepted -> {
            consents.require(right, CodePurpose.ACCEPT, id, code);
            moved.fire(accepted);
        });
    }

    /**
     * 确认单位变更: the graduate agrees to the unit's other name or code, as read. It takes a code to the proven number.
     *
     * @throws Refusal {@code signing.unit_changed_again}, {@code account.code_wrong}
     */
    public void confirmUnit(long id, String seenName, String seenCode, String code) {
        boolean right = consents.isRight(CodePurpose.ACCEPT, id, code);
        Signing signing = signings.ofGraduate(id, actor);
        EmployerFacts unit = unit(signing);
        if (!signing.isUnitChanged(unit)) {
            return;
        }
        signing.confirmUnit(clock.instant(), unit, seenName, seenCode);
        consents.require(right, CodePurpose.ACCEPT, id, code);
        audit.write("UNIT_CONFIRMED", "SIGNING", id, null);
        outbox.put(
                "UNIT_CONFIRMED",
                Role.SCHOOL,
                signing.schoolId(),
                id,
                signing.graduate().name(),
                unit.getName(),
                signing.graduate().schoolName());
    }

    private EmployerFacts unit(Signing signing) {
        return employers.find(signing.employerId()).orElseThrow().facts();
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
