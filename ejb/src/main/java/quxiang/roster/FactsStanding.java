package quxiang.roster;

/** What a graduate has said of the facts as the roster has them now. */
public enum FactsStanding {
    /** Nothing yet, or the school has changed them since. */
    UNCONFIRMED,
    /** 信息无误. */
    CONFIRMED,
    /** 有误: an objection waits for the school. */
    OBJECTED
}
