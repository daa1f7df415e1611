package quxiang.account.contact;

/** By what somebody can be reached. */
public enum ContactKind {
    MOBILE,
    MAIL
}
