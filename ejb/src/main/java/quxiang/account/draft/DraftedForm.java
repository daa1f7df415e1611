package quxiang.account.draft;

/** The forms whose drafts are kept. */
public enum DraftedForm {
    /** 填写个人信息. */
    PERSON,
    /** 填写单位信息. */
    UNIT,
    /** The bank account of 对公账号汇款认证. */
    ACCOUNT,
    /** 去向登记 of a graduate. */
    DESTINATION,
    /** 线下签约 of a graduate. */
    PAPER,
    /** 已签协议信息登记 of a graduate. */
    RECORDED,
    /** 申请更正 of a graduate. */
    OBJECTION
}
