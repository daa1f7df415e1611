package quxiang.signing;

import java.time.Instant;
import java.util.Optional;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.employer.EmployerFacts;
import quxiang.roster.Graduate;

/**
 * The steps that only a signing on paper takes: 线下签约 and 已签协议信息登记. What comes of them the {@link Signing} keeps; how it ends
 * is the same on every route.
 */
public final class PaperRoute {

    private final Signing signing;

    PaperRoute(Signing signing) {
        this.signing = signing;
    }

    /** The first step of 线下签约. */
    public SigningMoved submitted(Actor by, Instant at) {
        return signing.begin(Move.SUBMIT, by, at);
    }

    /** The first step of 已签协议信息登记. @param number the one on the paper */
    public SigningMoved recorded(String number, Actor by, Instant at) {
        signing.number(number);
        signing.signedByGraduate(at);
        return signing.begin(Move.RECORD, by, at);
    }

    /** The graduate submits again what was sent back, with other terms. */
    public SigningMoved resubmit(PaperTerms terms, String request, Actor by, Instant at) {
        Move.RESUBMIT.require(by.role(), signing.state());
        signing.take(terms, request);
        return signing.enter(Move.RESUBMIT, signing.state(), null, by, at);
    }

    /** Whether this request was the last one that submitted it. */
    public boolean isOfRequest(String request) {
        return signing.isOfRequest(request);
    }

    /** 退回修改 of the terms, with reasons. */
    public Optional<SigningMoved> returnTerms(Actor by, Instant at, String why) {
        return signing.move(Move.RETURN, why, by, at);
    }

    /**
     * 协议审核 通过: the facts of both sides are frozen as they will be printed.
     *
     * @throws Refusal the first of the guards of {@link Move#PASS_TERMS} that does not hold
     */
    public Optional<SigningMoved> passTerms(
            Actor by, Instant at, Circumstances circumstances, EmployerFacts unit, Graduate person) {
        Optional<SigningMoved> moved = signing.move(Move.PASS_TERMS, null, by, at, circumstances);
        moved.ifPresent(m -> signing.freeze(unit, person));
        return moved;
    }

    /** 回传: the stamped pages are here. */
    public Optional<SigningMoved> handIn(Actor by, Instant at) {
        Optional<SigningMoved> moved = signing.move(Move.HAND_IN, null, by, at);
        moved.ifPresent(m -> signing.signedByGraduate(at));
        return moved;
    }

    /** The stamped pages are sent back, with reasons. @throws Refusal {@code signing.not_on_paper} */
    public Optional<SigningMoved> returnPages(Actor by, Instant at, String why) {
        return signing.move(Move.RETURN_PAGES, why, by, at);
    }
}
