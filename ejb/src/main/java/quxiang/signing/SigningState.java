package quxiang.signing;

import java.util.EnumSet;
import java.util.Set;

/** The states of a signing. */
public enum SigningState {
    /** 等待学生应约. */
    AWAITING_GRADUATE,
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

    /** The letter is out and nothing is decided. */
    public static final Set<SigningState> OPEN = Set.copyOf(EnumSet.of(AWAITING_GRADUATE, AWAITING_SCHOOL));

    /** The graduate is bound: at most one such signing per graduate (invariant 1). */
    public static final Set<SigningState> EFFECTIVE = Set.copyOf(EnumSet.of(AWAITING_SCHOOL, SIGNED));

    /** Whether nothing can follow. */
    public boolean isFinal() {
        return this == FAILED || this == RESCINDED || this == VOIDED || this == INVALIDATED;
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    boolean isEffective() {
        return EFFECTIVE.contains(this);
    }
}
