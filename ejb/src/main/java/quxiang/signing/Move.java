package quxiang.signing;

import static quxiang.signing.SigningState.AWAITING_GRADUATE;
import static quxiang.signing.SigningState.AWAITING_SCHOOL;
import static quxiang.signing.SigningState.FAILED;
import static quxiang.signing.SigningState.INVALIDATED;
import static quxiang.signing.SigningState.RESCINDED;
import static quxiang.signing.SigningState.SIGNED;
import static quxiang.signing.SigningState.VOIDED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import quxiang.common.Refusal;
import quxiang.common.Role;

/** Every transition of a signing: where it leads, who may make it, and from where. Nothing else is possible. */
public enum Move {
    /** 发送邀请函: the first step, from a favourite. */
    SEND(AWAITING_GRADUATE, null, Set.of(Role.EMPLOYER)),
    /** 撤回签约. */
    WITHDRAW(FAILED, EndReason.WITHDRAWN, Set.of(Role.EMPLOYER), AWAITING_GRADUATE),
    /** 同意签约. */
    ACCEPT(AWAITING_SCHOOL, null, Set.of(Role.GRADUATE), AWAITING_GRADUATE),
    /** 拒绝签约. */
    DECLINE(FAILED, EndReason.DECLINED, Set.of(Role.GRADUATE), AWAITING_GRADUATE),
    /** The response deadline has passed. */
    EXPIRE(FAILED, EndReason.EXPIRED, Set.of(Role.SYSTEM), AWAITING_GRADUATE),
    /** 中止签约. */
    ABORT(FAILED, EndReason.ABORTED, Set.of(Role.GRADUATE), AWAITING_SCHOOL),
    /** 院校审核 通过. */
    APPROVE(SIGNED, null, Set.of(Role.SCHOOL), AWAITING_SCHOOL),
    /** 院校审核 不通过. */
    REJECT(FAILED, EndReason.REJECTED, Set.of(Role.SCHOOL), AWAITING_SCHOOL),
    /** 作废. */
    VOID(VOIDED, null, Set.of(Role.SCHOOL), SIGNED),
    /** A rescission completes: the school's review of it ends the signing. */
    RESCIND(RESCINDED, null, Set.of(Role.SCHOOL), SIGNED),
    /** Facts changed under an open signing. The reason is one of those of 失效. */
    INVALIDATE(INVALIDATED, null, Set.of(Role.SYSTEM, Role.SCHOOL), AWAITING_GRADUATE, AWAITING_SCHOOL);

    private final SigningState to;
    private final EndReason reason;
    private final Set<Role> parties;
    private final Set<SigningState> from;

    Move(SigningState to, EndReason reason, Set<Role> parties, SigningState... from) {
        this.to = to;
        this.reason = reason;
        this.parties = parties;
        this.from = from.length == 0 ? Set.of() : Set.copyOf(EnumSet.copyOf(List.of(from)));
    }

    /** The state that this move leads to. */
    public SigningState to() {
        return to;
    }

    /** Why the signing ended, where the move alone says it; else {@code null}. */
    EndReason reason() {
        return reason;
    }

    /** Whether a party may make this move in a state. */
    public boolean isPossible(Role party, SigningState state) {
        return parties.contains(party) && from.contains(state);
    }

    /**
     * @throws Refusal {@code signing.not_yours} for the wrong party, {@code signing.ask_graduate} when an employer withdraws what the graduate has
     *     accepted, else {@code signing.not_possible} naming the move and the state
     */
    void require(Role party, SigningState state) {
        if (!parties.contains(party)) {
            throw new Refusal("signing.not_yours", this);
        }
        if (this == WITHDRAW && state == AWAITING_SCHOOL) {
            throw new Refusal("signing.ask_graduate");
        }
        if (!from.contains(state)) {
            throw new Refusal("signing.not_possible", this, state);
        }
    }
}
