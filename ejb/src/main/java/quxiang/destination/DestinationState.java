package quxiang.destination;

import java.util.Set;

/** Where a destination stands. */
public enum DestinationState {
    /** 待院系初审: the graduate's department looks at it before the school. */
    AWAITING_DEPARTMENT,
    /** 待学校审核: the school has not decided. */
    AWAITING_SCHOOL,
    /** 退回修改: the graduate changes it and submits it again. */
    RETURNED,
    /** 已登记: it counts. */
    REGISTERED,
    /** 不通过, with a reason; another one may be told. */
    REJECTED,
    /** 已撤回 by the graduate before the school decided. */
    WITHDRAWN,
    /** 已撤销 by the school, for instance after an objection. */
    REVOKED;

    /** Those that wait for the department or the school. */
    public static final Set<DestinationState> WAITING = Set.of(AWAITING_DEPARTMENT, AWAITING_SCHOOL);

    public boolean isWaiting() {
        return WAITING.contains(this);
    }
}
