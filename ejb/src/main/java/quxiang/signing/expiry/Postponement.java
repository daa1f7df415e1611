package quxiang.signing.expiry;

/** What a holiday did to an open letter; no state of its own. */
public enum Postponement {
    /** 应约截止日因假期顺延: the deadline fell into a holiday and is the end of the first day after it. */
    MOVED
}
