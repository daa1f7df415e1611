package quxiang.account.consent;

/** When somebody agreed to the privacy notice. */
public enum ConsentOccasion {
    /** 激活账号. */
    ACTIVATION,
    /** 用户注册. */
    REGISTRATION,
    /** 忘记密码, for users of the older platform their first way in. */
    RESET,
    /** The first sign-in after a new version took effect. */
    SIGN_IN
}
