package quxiang.signing.list;

import java.time.LocalDate;
import quxiang.signing.EndReason;

/**
 * What a school's list of signings is narrowed to beyond whose they are. Empty parts do not narrow.
 *
 * @param level 学历层次, a code
 * @param milestone what {@code from} and {@code to} speak of
 * @param from the first day of the milestone, in Asia/Shanghai
 * @param to its last day
 * @param reason why it failed or became invalid
 * @param answered how long the graduate took to accept
 * @param hint one of the hints
 * @param doubtful whether there is any hint; {@code null} for both
 */
public record SchoolSigningFilter(
        String level,
        Milestone milestone,
        LocalDate from,
        LocalDate to,
        EndReason reason,
        AnswerTime answered,
        ReviewHint hint,
        Boolean doubtful) {

    /** Everything. */
    public static final SchoolSigningFilter NONE =
            new SchoolSigningFilter(null, null, null, null, null, null, null, null);

    /** What passed a milestone on a day. */
    public static SchoolSigningFilter on(Milestone milestone, LocalDate day) {
        return new SchoolSigningFilter(null, milestone, day, day, null, null, null, null);
    }
}
