package quxiang.employer.verification;

/** By what a unit is proved. */
public enum VerificationMethod {
    /** 对公账号汇款认证方式. */
    REMITTANCE,
    /** 上传材料认证方式. */
    MATERIALS,
    /** 补传网签授权书, by users of the older platform whose unit is known. */
    LETTER
}
