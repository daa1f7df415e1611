package quxiang.common.crypto;

/** What a key is for. Each purpose has keys of its own: what was made for one serves no other. */
public enum SealPurpose {
    /** ID numbers and the facts of rosters, by which people are found; sealed, of a person. */
    PERSON,
    /** Accounts and sums of remittances. */
    REMITTANCE,
    /** The PDF of agreements. */
    AGREEMENT,
    /** The PDF of 毕业生去向登记信息表, and codes of 核验授权. */
    PLACEMENT,
    /** Uploaded tables on their way in, what an import would change, and refused rows. */
    INTAKE,
    /** What graduates say of the roster's facts. */
    OBJECTION,
    /** Images and letters of evidence, and images of verifications. */
    IMAGE,
    /** Letters and forms that are typed and not sent. */
    DRAFT,
    /** Cookies of known devices. */
    DEVICE,
    /** Keys of graduates that a counted search found. */
    FOUND_GRADUATE,
    /** The right to download the copy of one's own data. */
    OWN_DATA,
    /** The right to listen to pushes. */
    PUSH,
    /** One-time codes, 激活码, and codes that take a change back. */
    CODE,
    /** Secrets of 动态口令. */
    FACTOR,
    /** Tokens of programs. */
    CLIENT,
    /** Work that a browser proves. */
    PROOF,
    /** Names and addresses of sign-ins and of who asks for codes. */
    SIGN_IN,
    /** Links of the audit chain. */
    AUDIT
}
