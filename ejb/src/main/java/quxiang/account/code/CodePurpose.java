package quxiang.account.code;

/** What a one-time code is for; a code for one purpose is not valid for another. */
public enum CodePurpose {
    /** 用户注册. */
    REGISTER,
    /** 激活账号. */
    ACTIVATE,
    /** 重置密码. */
    RESET,
    /** 邮箱验证码, in a verification. */
    MAIL,
    /** A new mobile number of an account. */
    MOBILE,
    /** 同意签约, of one signing. */
    ACCEPT,
    /** 发起解约 of one signing. */
    RESCIND,
    /** 同意解约 of one signing. */
    AGREE,
    /** 注销账号. */
    CLOSE
}
