package quxiang.followup;

/** What came of asking one graduate. */
public enum FollowUpState {
    /** 待回答. */
    WAITING,
    /** 属实. */
    CONFIRMED,
    /** 不属实, with what is true. */
    CONTRADICTED,
    /** 联系不上; who is reached later can still answer. */
    UNREACHED,
    /** 去向已变更 since the sample was drawn. An answer would be about something else, and does not count. */
    OUTDATED;

    /** Whether an answer can still be given. */
    public boolean isOpen() {
        return this == WAITING || this == UNREACHED;
    }
}
