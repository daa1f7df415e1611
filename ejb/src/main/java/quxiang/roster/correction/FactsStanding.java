package quxiang.roster.correction;

/** What a graduate has said of the facts as the roster has them now. */
public enum FactsStanding {
    /** Nothing yet, or the school has changed them since. */
    UNCONFIRMED,
    /** 信息无误; also of those who left the roster, whom nobody asks any more. */
    CONFIRMED,
    /** 有误: an objection waits for the school. */
    OBJECTED
}
