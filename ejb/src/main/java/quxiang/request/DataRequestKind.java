package quxiang.request;

/** What is asked for (个人信息保护法, articles 15 and 44 to 48). */
public enum DataRequestKind {
    /** 查阅、复制. */
    ACCESS,
    /** 更正、补充. */
    CORRECTION,
    /** 删除: granted, it ends the account. */
    ERASURE,
    /** 撤回同意. */
    WITHDRAWAL,
    /** 其他: an explanation, or a complaint. */
    OTHER
}
