package quxiang.signing;

import static quxiang.signing.SigningState.AWAITING_GRADUATE;
import static quxiang.signing.SigningState.AWAITING_SCHOOL;
import static quxiang.signing.SigningState.AWAITING_STAMPED;
import static quxiang.signing.SigningState.AWAITING_TERMS;
import static quxiang.signing.SigningState.FAILED;
import static quxiang.signing.SigningState.INVALIDATED;
import static quxiang.signing.SigningState.RESCINDED;
import static quxiang.signing.SigningState.RETURNED;
import static quxiang.signing.SigningState.SIGNED;
import static quxiang.signing.SigningState.VOIDED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import quxiang.common.Refusal;
import quxiang.common.Role;

/**
 * The transitions of a signing. Each says where it leads, who may make it, from where, under which guards. Nothing else is possible. Use
 * cases require a move before they make it, and pages ask the same rows which buttons they show and why one cannot be used.
 */
public enum Move {
    /** 发送邀请函: the first step, from a favourite. */
    SEND(AWAITING_GRADUATE, null, Set.of(Role.EMPLOYER), Set.of()),
    /** 撤回签约. */
    WITHDRAW(FAILED, EndReason.WITHDRAWN, Set.of(Role.EMPLOYER), Set.of(AWAITING_GRADUATE)),
    /** 同意签约. */
    ACCEPT(
            AWAITING_SCHOOL,
            null,
            Set.of(Role.GRADUATE),
            Set.of(AWAITING_GRADUATE),
            MoveGuard.BEFORE_DEADLINE,
            MoveGuard.NOT_BOUND,
            MoveGuard.NOT_PLACED),
    /** 拒绝签约. */
    DECLINE(FAILED, EndReason.DECLINED, Set.of(Role.GRADUATE), Set.of(AWAITING_GRADUATE), MoveGuard.BEFORE_DEADLINE),
    /** The response deadline has passed. */
    EXPIRE(FAILED, EndReason.EXPIRED, Set.of(Role.SYSTEM), Set.of(AWAITING_GRADUATE)),
    /** 提交线下签约: the first step on paper, by the graduate. */
    SUBMIT(AWAITING_TERMS, null, Set.of(Role.GRADUATE), Set.of()),
    /** The graduate submits again what was sent back. */
    RESUBMIT(AWAITING_TERMS, null, Set.of(Role.GRADUATE), Set.of(RETURNED)),
    /** 退回修改, with reasons. */
    RETURN(RETURNED, null, Set.of(Role.SCHOOL), Set.of(AWAITING_TERMS)),
    /** 协议审核 通过: from here on it binds the graduate, and can be printed. */
    PASS_TERMS(
            AWAITING_STAMPED,
            null,
            Set.of(Role.SCHOOL),
            Set.of(AWAITING_TERMS),
            MoveGuard.GRADUATE_FREE,
            MoveGuard.GRADUATE_UNPLACED),
    /** 回传 of the stamped pages, by the graduate or by who holds the code on the paper. */
    HAND_IN(AWAITING_SCHOOL, null, Set.of(Role.GRADUATE, Role.EMPLOYER), Set.of(AWAITING_STAMPED)),
    /** The stamped pages are sent back: they have to be photographed or stamped again. */
    RETURN_PAGES(AWAITING_STAMPED, null, Set.of(Role.SCHOOL), Set.of(AWAITING_SCHOOL), MoveGuard.ON_PAPER),
    /** 已签协议信息登记: the first step of what was signed elsewhere before. */
    RECORD(AWAITING_SCHOOL, null, Set.of(Role.GRADUATE), Set.of()),
    /** 中止签约, and on paper 撤销. */
    ABORT(
            FAILED,
            EndReason.ABORTED,
            Set.of(Role.GRADUATE),
            Set.of(AWAITING_TERMS, RETURNED, AWAITING_STAMPED, AWAITING_SCHOOL)),
    /** 院校审核 通过. */
    APPROVE(
            SIGNED,
            null,
            Set.of(Role.SCHOOL),
            Set.of(AWAITING_SCHOOL),
            MoveGuard.DEPARTMENT_REVIEWED,
            MoveGuard.NOT_ENDORSED,
            MoveGuard.UNIT_AS_AGREED),
    /** 院校审核 不通过. */
    REJECT(FAILED, EndReason.REJECTED, Set.of(Role.SCHOOL), Set.of(AWAITING_SCHOOL)),
    /** 作废. */
    VOID(VOIDED, null, Set.of(Role.SCHOOL), Set.of(SIGNED)),
    /** A rescission completes: the school's review of it ends the signing. */
    RESCIND(RESCINDED, null, Set.of(Role.SCHOOL), Set.of(SIGNED)),
    /** Facts changed under an open signing. The reason is one of those of 失效. */
    INVALIDATE(INVALIDATED, null, Set.of(Role.SYSTEM, Role.SCHOOL), SigningState.OPEN);

    private final SigningState to;
    private final EndReason reason;
    private final Set<Role> parties;
    private final Set<SigningState> from;
    private final List<MoveGuard> guards;

    Move(SigningState to, EndReason reason, Set<Role> parties, Set<SigningState> from, MoveGuard... guards) {
        this.to = to;
        this.reason = reason;
        this.parties = parties;
        this.from = from;
        this.guards = List.of(guards);
    }

    /** The state that this move leads to. */
    public SigningState to() {
        return to;
    }

    /** Why the signing ended, where the move alone says it; else {@code null}. */
    EndReason reason() {
        return reason;
    }

    /** What must hold besides, in the order in which it is told. */
    List<MoveGuard> guards() {
        return guards;
    }

    /** Whether it belongs to a party in a state; guards may stand against it all the same. */
    public boolean isPossible(Role party, SigningState state) {
        return parties.contains(party) && from.contains(state);
    }

    /**
     * What stands against this move now.
     *
     * @return {@code signing.not_yours} for the wrong party, {@code signing.ask_graduate} when an employer withdraws what the graduate has
     *     accepted, {@code signing.not_possible} naming the move and the state, else the refusal of the first guard that does not hold
     */
    public Optional<Refusal> against(Situation situation) {
        return against(situation.by().role(), situation.state())
                .or(() -> guards.stream()
                        .flatMap(guard -> guard.against(situation).stream())
                        .findFirst());
    }

    /** @throws Refusal what stands against it */
    void require(Situation situation) {
        against(situation).ifPresent(Move::refuse);
    }

    /** Leaves the guards out. @throws Refusal when it does not belong to the party in this state */
    void require(Role party, SigningState state) {
        against(party, state).ifPresent(Move::refuse);
    }

    private Optional<Refusal> against(Role party, SigningState state) {
        if (!parties.contains(party)) {
            return Optional.of(new Refusal("signing.not_yours", this));
        }
        if (this == WITHDRAW && state == AWAITING_SCHOOL) {
            return Optional.of(new Refusal("signing.ask_graduate"));
        }
        return from.contains(state) ? Optional.empty() : Optional.of(new Refusal("signing.not_possible", this, state));
    }

    private static void refuse(Refusal refusal) {
        throw refusal;
    }
}
