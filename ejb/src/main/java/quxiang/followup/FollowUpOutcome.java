package quxiang.followup;

/** What somebody is told who opens a link. */
public enum FollowUpOutcome {
    /** The last digits of the ID number are asked for first. */
    ASKS,
    /** They were wrong. */
    WRONG,
    /** What is registered, with the question. */
    SHOWN,
    /** The answer was just taken. */
    TAKEN,
    /** It was answered before. */
    ANSWERED,
    /** Something else is registered since, so that there is nothing to answer. */
    OUTDATED,
    /** Its last day is over. */
    EXPIRED,
    /** There were too many wrong tries. */
    LOCKED,
    /** There is no such link. */
    UNKNOWN
}
