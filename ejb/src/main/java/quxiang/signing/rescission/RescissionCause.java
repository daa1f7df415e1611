package quxiang.signing.rescission;

/** Those of the codes of 解约原因 by which rules go. The others are only told. */
final class RescissionCause {

    /** 学生原因: what the school's rule for the cohort counts. */
    static final String GRADUATE = "1";

    private RescissionCause() {}
}
