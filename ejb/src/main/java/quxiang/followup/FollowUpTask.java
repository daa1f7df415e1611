package quxiang.followup;

/** What the school has to do about a contradiction. */
public enum FollowUpTask {
    /** 待处理. */
    OPEN,
    /** 已处理, with a note. */
    DONE
}
