package quxiang.signing.paper;

/** What a unit says of an agreement on paper that names it. */
public enum UnitWord {
    /** 确认: it is the unit's. */
    CONFIRMED,
    /** 异议: the unit knows nothing of it, or something in it is wrong. */
    OBJECTED
}
