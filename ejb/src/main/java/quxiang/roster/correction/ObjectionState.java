package quxiang.roster.correction;

/** Where an objection to the roster's facts stands. */
public enum ObjectionState {
    /** 待处理: the school has not answered. */
    OPEN,
    /** 已更正: the school corrected the facts since. */
    CORRECTED,
    /** 已驳回, with a reason; the facts stay. */
    REJECTED,
    /** 已撤回 by the graduate. */
    WITHDRAWN,
    /** 已关闭: the graduate left the roster. */
    CLOSED
}
