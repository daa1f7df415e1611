package quxiang.favorite;

/** Why a favourite or an open signing can go no further (失效). */
public enum InvalidReason {
    /** The school corrected name, ID, school, level or major. */
    GRADUATE_CORRECTED,
    /** No longer in the roster. */
    GRADUATE_REMOVED,
    /** Another signing of the graduate in this cohort was approved. */
    SIGNED_ELSEWHERE,
    /** Another destination, e.g. further study, was registered. */
    DESTINATION_REGISTERED,
    /** The centre suspended the unit. */
    EMPLOYER_SUSPENDED
}
