package quxiang.account;

/** By what a graduate proved to be the person of the roster. */
public enum ActivationWay {
    /** A code to the mobile number that the school has. */
    ROSTER_MOBILE,
    /** A code to the mail address that the school has, with a mobile number of one's own. */
    ROSTER_MAIL,
    /** The 激活码 that the school handed out, with a mobile number of one's own. */
    CODE,
    /** Nothing yet: the school has to confirm it before the first sign-in. */
    SCHOOL
}
