package quxiang.destination;

/** Where a destination stands. */
public enum DestinationState {
    /** 待审核: the school has not decided. */
    SUBMITTED,
    /** 退回修改: the graduate changes it and submits it again. */
    RETURNED,
    /** 已登记: it counts. */
    REGISTERED,
    /** 不通过, with a reason; another one may be told. */
    REJECTED,
    /** 已撤回 by the graduate before the school decided. */
    WITHDRAWN,
    /** 已撤销 by the school, for instance after an objection. */
    REVOKED
}
