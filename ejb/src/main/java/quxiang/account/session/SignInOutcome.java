package quxiang.account.session;

/** How somebody's sign-in went. */
public enum SignInOutcome {
    /** They were let in. */
    IN,
    /** The password was wrong. */
    WRONG_PASSWORD,
    /** The password was right, the 动态口令 or 恢复码 was not. */
    WRONG_CODE
}
