package quxiang.signing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.reference.CodeTable;

/** 撤回签约: the unit withdraws its letter while the graduate has not answered. See the manual, chapter 5.1. */
@Stateless
@RolesAllowed("EMPLOYER")
public class WithdrawingInvitations {

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Signings signings;

    @Inject
    ReasonText why;

    @Inject
    Event<SigningMoved> moved;

    /**
     * @param reasonCode 撤回原因, a code of {@code WITHDRAW_REASON}
     * @param text more words, or {@code null}
     * @throws Refusal {@code signing.ask_graduate} when the graduate has accepted meanwhile
     */
    public void withdraw(long id, String reasonCode, String text) {
        String sentence = why.sentence(CodeTable.WITHDRAW_REASON, reasonCode, text);
        signings.ofEmployer(id, actor)
                .withdraw(actor, clock.instant(), sentence)
                .ifPresent(moved::fire);
    }
}
