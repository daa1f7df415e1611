package quxiang.destination;

import java.util.EnumSet;
import java.util.Set;
import quxiang.common.Refusal;

/** Everything that can be done with a destination, and from which states. Its history names these. */
public enum DestinationMove {
    /** 提交, by the graduate. */
    SUBMIT,
    /** 新增, by staff of the school. */
    ENTER,
    /** 再次提交, after 退回修改. */
    RESUBMIT(DestinationState.RETURNED),
    /** 初审通过, by the department. */
    ENDORSE(DestinationState.AWAITING_DEPARTMENT),
    /** 通过, by the school. */
    REGISTER(DestinationState.AWAITING_SCHOOL),
    /** 退回修改. */
    RETURN(DestinationState.AWAITING_DEPARTMENT, DestinationState.AWAITING_SCHOOL),
    /** 不通过. */
    REJECT(DestinationState.AWAITING_DEPARTMENT, DestinationState.AWAITING_SCHOOL),
    /** 撤回, by the graduate. */
    TAKE_BACK(DestinationState.AWAITING_DEPARTMENT, DestinationState.AWAITING_SCHOOL, DestinationState.RETURNED),
    /** 提出异议, by the graduate. */
    OBJECT(DestinationState.REGISTERED),
    /** 作废申请, by the graduate. */
    WISH_END(DestinationState.REGISTERED),
    /** 驳回异议, 驳回作废申请. */
    UPHOLD(DestinationState.REGISTERED),
    /** 撤销登记, 同意作废. */
    REVOKE(DestinationState.REGISTERED);

    private final Set<DestinationState> from = EnumSet.noneOf(DestinationState.class);

    DestinationMove(DestinationState... from) {
        this.from.addAll(Set.of(from));
    }

    boolean isPossibleFrom(DestinationState state) {
        return from.contains(state);
    }

    /** @throws Refusal {@code destination.changed_meanwhile} when somebody else was faster */
    void requireFrom(DestinationState state) {
        if (!isPossibleFrom(state)) {
            throw new Refusal("destination.changed_meanwhile");
        }
    }
}
