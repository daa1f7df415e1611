package quxiang.signing;

import java.util.EnumSet;
import java.util.Set;

/** The states of a signing. */
public enum SigningState {
    /** 等待学生应约. */
    AWAITING_GRADUATE,
    /** 协议审核中: the school reads what a graduate typed of an agreement on paper. */
    AWAITING_TERMS,
    /** 退回修改: the graduate changes it and submits it again. */
    RETURNED,
    /** 待回传: the agreement is printed, to be stamped and photographed. */
    AWAITING_STAMPED,
    /** 学生已应约提交审核中. */
    AWAITING_SCHOOL,
    /** 已签约. */
    SIGNED,
    /** 签约失败, with an {@link EndReason}. */
    FAILED,
    /** 已解约. */
    RESCINDED,
    /** 已作废. */
    VOIDED,
    /** 失效, with an {@link EndReason}. */
    INVALIDATED;

    /** It goes on, and nothing is decided. */
    public static final Set<SigningState> OPEN =
            Set.copyOf(EnumSet.of(AWAITING_GRADUATE, AWAITING_TERMS, RETURNED, AWAITING_STAMPED, AWAITING_SCHOOL));

    /** The graduate is bound: at most one such signing per graduate (invariant 1). */
    public static final Set<SigningState> EFFECTIVE = Set.copyOf(EnumSet.of(AWAITING_STAMPED, AWAITING_SCHOOL, SIGNED));

    /** Whether nothing can follow. */
    public boolean isFinal() {
        return this == FAILED || this == RESCINDED || this == VOIDED || this == INVALIDATED;
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Whether the graduate is bound in it. */
    public boolean isEffective() {
        return EFFECTIVE.contains(this);
    }
}
