package quxiang.employer.verification;

/** What an uploaded image is. */
public enum DocumentKind {
    /** 营业执照或统一社会信用代码证书, stamped. */
    LICENCE,
    /** 网签授权书, stamped. */
    LETTER,
    /** 更多材料, up to {@value VerificationDocuments#MOST_MORE}. */
    MORE
}
