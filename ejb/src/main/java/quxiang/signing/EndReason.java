package quxiang.signing;

import quxiang.favorite.InvalidReason;

/** Why a signing failed or became invalid. */
public enum EndReason {
    /** 学生拒绝. */
    DECLINED,
    /** 应约有效期内未回应. */
    EXPIRED,
    /** 院校审核不通过. */
    REJECTED,
    /** 用人单位撤回. */
    WITHDRAWN,
    /** 学生中止签约. */
    ABORTED,
    /** The school corrected name, ID, school, level or major. */
    GRADUATE_CORRECTED,
    /** The graduate is no longer in the roster. */
    GRADUATE_REMOVED,
    /** Another signing of the graduate in this cohort was approved. */
    SIGNED_ELSEWHERE,
    /** Another destination was registered. */
    DESTINATION_REGISTERED,
    /** The centre suspended the unit. */
    EMPLOYER_SUSPENDED;

    static EndReason of(InvalidReason reason) {
        return valueOf(reason.name());
    }
}
