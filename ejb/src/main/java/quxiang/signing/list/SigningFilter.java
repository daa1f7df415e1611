package quxiang.signing.list;

import java.time.LocalDate;
import java.util.Set;
import quxiang.signing.EndReason;
import quxiang.signing.Route;
import quxiang.signing.SigningState;

/**
 * What a list of signings is narrowed to, a unit's or a school's; empty parts do not narrow.
 *
 * @param cohort 届别
 * @param name a part of the graduate's name
 * @param holder the keyed hash of the whole ID number
 * @param counterparty a part of the name of the school (for employers) or of the unit (for schools)
 * @param milestone what {@code from} and {@code to} speak of; {@code null} for the latest change
 * @param from its first day, in Asia/Shanghai
 * @param to its last day
 * @param department for schools, as all that follows: 院系
 * @param level 学历层次, a code
 * @param states empty for all
 * @param endorsed whether the department has reviewed it; {@code null} for both
 * @param reason why it failed or became invalid
 * @param answered how long the graduate took to accept
 * @param hint one of the hints
 * @param doubtful whether there is any hint; {@code null} for both
 * @param route how they come about; {@code null} for any way
 */
public record SigningFilter(
        int cohort,
        String name,
        String holder,
        String counterparty,
        Milestone milestone,
        LocalDate from,
        LocalDate to,
        String department,
        String level,
        Set<SigningState> states,
        Boolean endorsed,
        EndReason reason,
        AnswerTime answered,
        ReviewHint hint,
        Boolean doubtful,
        Route route) {

    public SigningFilter {
        states = Set.copyOf(states);
    }

    /** All of a cohort. */
    public static SigningFilter of(int cohort) {
        return parts(cohort).filter();
    }

    /** The parts of a filter, none of which is filled yet. */
    public static Parts parts(int cohort) {
        return new Parts(cohort);
    }

    /** Whether it leaves anything of the cohort out. */
    public boolean isNarrow() {
        return !equals(of(cohort));
    }

    /** A filter that is put together part by part. */
    public static final class Parts {

        private final int cohort;
        private String name;
        private String holder;
        private String counterparty;
        private Milestone milestone;
        private LocalDate from;
        private LocalDate to;
        private String department;
        private String level;
        private Set<SigningState> states = Set.of();
        private Boolean endorsed;
        private EndReason reason;
        private AnswerTime answered;
        private ReviewHint hint;
        private Boolean doubtful;
        private Route route;

        private Parts(int cohort) {
            this.cohort = cohort;
        }

        public Parts name(String part) {
            name = part;
            return this;
        }

        public Parts holder(String hash) {
            holder = hash;
            return this;
        }

        public Parts counterparty(String part) {
            counterparty = part;
            return this;
        }

        /** @param passed what passed between these days; {@code null} for the latest change */
        public Parts days(Milestone passed, LocalDate first, LocalDate last) {
            milestone = passed;
            from = first;
            to = last;
            return this;
        }

        public Parts department(String whole) {
            department = whole;
            return this;
        }

        public Parts level(String code) {
            level = code;
            return this;
        }

        public Parts route(Route only) {
            route = only;
            return this;
        }

        public Parts states(Set<SigningState> any) {
            states = any;
            return this;
        }

        public Parts endorsed(Boolean only) {
            endorsed = only;
            return this;
        }

        public Parts reason(EndReason only) {
            reason = only;
            return this;
        }

        public Parts answered(AnswerTime only) {
            answered = only;
            return this;
        }

        public Parts hint(ReviewHint only) {
            hint = only;
            return this;
        }

        public Parts doubtful(Boolean only) {
            doubtful = only;
            return this;
        }

        public SigningFilter filter() {
            return new SigningFilter(
                    cohort,
                    name,
                    holder,
                    counterparty,
                    milestone,
                    from,
                    to,
                    department,
                    level,
                    states,
                    endorsed,
                    reason,
                    answered,
                    hint,
                    doubtful,
                    route);
        }
    }
}
