package quxiang.destination.report;

/** What can be wrong with a row of a report. */
public enum ReportFault {
    /** 没有登记去向. */
    UNTOLD,
    /** Codes or facts of the roster are missing. */
    FACTS_MISSING,
    /** A code of the roster is of no table that is valid today. */
    CODE_UNKNOWN,
    /** Codes or facts of the way are missing. */
    WAY_MISSING,
    /** Where the unit is was told, but not down to a county. */
    REGION_UNCLEAR,
    /** The check character of the unit's code is wrong. */
    CREDIT_CODE_DOUBTFUL,
    /** An agreement is in force, and another destination is registered. */
    TWO_WAYS,
    /** 定向 or 委培, but the way leads elsewhere. */
    COMMISSIONED_ELSEWHERE,
    /** 升学, but to no higher level. */
    NO_HIGHER_LEVEL
}
