package quxiang.reference;

/** The code tables in use, and where each is from. */
public enum CodeTable {
    /** 学历, of the national roster file. */
    LEVEL,
    /** 单位性质, of the national destination codes. */
    NATURE,
    /** 单位行业: the sections of GB/T 4754. */
    INDUSTRY,
    /** 职位类别, of the national destination codes. */
    JOB_CATEGORY,
    /** 培养方式. */
    TRAINING_MODE,
    /** 性别, GB/T 2261.1. */
    GENDER,
    /** 民族, GB/T 3304-1991. */
    ETHNICITY,
    /** 政治面貌, GB/T 4762-1984, by the short names in use. */
    POLITICS,
    /** 困难生类别, of the national roster file; sums of 1, 2 and 4 stand for several at once. */
    HARDSHIP,
    /** 撤回原因, ours. */
    WITHDRAW_REASON,
    /** 拒绝原因, ours. */
    DECLINE_REASON,
    /** 中止原因, ours. */
    ABORT_REASON,
    /** 解约原因: who caused a rescission, ours. */
    RESCISSION_CAUSE,
    /** 审核不通过原因, ours. */
    REJECT_REASON,
    /** 公司行业, of 国家大学生就业服务平台; the parent is a section of GB/T 4754. */
    PLATFORM_INDUSTRY,
    /** 单位类型, of 国家大学生就业服务平台. */
    UNIT_TYPE,
    /** 公司规模, of 国家大学生就业服务平台. */
    UNIT_SIZE,
    /** 身份认证不通过原因, ours. */
    VERIFY_REASON,
    /** 毕业去向, of the national destination codes. */
    DESTINATION,
    /** 档案去向: where archives go. */
    ARCHIVE_TO,
    /** 户口去向: where household registrations go. */
    HUKOU_TO,
    /** 转递方式: how archives are sent. */
    TRANSFER_WAY,
    /** 行政区划, GB/T 2260: provinces, cities and districts. Each has the code of the one it lies in. */
    REGION
}
