package quxiang.school;

/**
 * 签约设置: what a school decides for itself.
 *
 * @param onlineSigning whether letters may be sent to its graduates here
 * @param defaultDays how many days after today a graduate gets to answer when the employer does not say
 * @param longestDays how many days after today the response deadline may lie at most
 * @param departmentReview 院系初审: whether the department reviews before the school does
 * @param phone of the employment office, for employers and graduates
 * @param activation what is asked of graduates before their first sign-in
 * @param codeDays for how many days a 激活码 is good
 * @param rescissionDays for how many days the other side may answer a wish to rescind before the school can be asked
 * @param version the version that was read
 */
public record SigningPolicy(
        boolean onlineSigning,
        int defaultDays,
        int longestDays,
        boolean departmentReview,
        String phone,
        ActivationPolicy activation,
        int codeDays,
        int rescissionDays,
        int version) {

    /** The bounds of the response window, in days (the habit of the real systems). */
    static final int LONGEST = 30;

    /** The longest time for an answer to a wish to rescind, in days. */
    static final int LONGEST_RESCISSION = 60;

    /** The longest life of a 激活码, in days. */
    static final int LONGEST_CODE = 180;
}
