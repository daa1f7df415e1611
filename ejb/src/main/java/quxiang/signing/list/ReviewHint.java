package quxiang.signing.list;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import quxiang.common.sql.Conditions;

/**
 * What a careful reviewer should look at before 通过. Hints stop nobody: each has honest cases, and the school decides. Every threshold
 * stands here, with why; pages tell it in the same words. Conditions and figures are SQL over {@code signing s}, its {@code employer e}
 * and its {@code graduate g}.
 */
public enum ReviewHint {
    /**
     * The unit passed 身份认证 less than 30 days ago. Nobody has experience with it, and false units are used at once. The figure: days
     * since.
     */
    NEW_UNIT("e.verified_at >= :thirty_days_ago", "(:now - extract(epoch from e.verified_at)) / 86400"),
    /**
     * At least 20 graduates of this school accepted the unit's letters within 7 days. That is more than a job fair usually brings, so
     * possibly signings for the statistics only. The figure: how many.
     */
    MANY_SIGNINGS("""
            exists (select 1 from signing m where m.school_id = s.school_id and m.employer_id = s.employer_id
                and m.accepted_at >= :seven_days_ago offset 19 rows fetch next 1 rows only)""", """
            (select count(*) from signing m where m.school_id = s.school_id and m.employer_id = s.employer_id
                and m.accepted_at >= :seven_days_ago)"""),
    /** Other graduates of the school gave the same mobile number. One person may answer for several. The figure: how many others. */
    GRADUATE_PHONE_SHARED(
            "exists (select 1 from graduate x where x.mobile = g.mobile and x.id <> g.id and x.school_id = g.school_id)",
            "(select count(*) from graduate x where x.mobile = g.mobile and x.id <> g.id and x.school_id = g.school_id)"),
    /** Other units gave the same telephone number: one agent may act for several. The figure: how many others. */
    UNIT_PHONE_SHARED(
            "exists (select 1 from employer x where x.phone = e.phone and x.id <> e.id)",
            "(select count(*) from employer x where x.phone = e.phone and x.id <> e.id)"),
    /** The graduate's number is also that of the unit or of one of its users. One person may be both sides. */
    SAME_PHONE(
            "(g.mobile = e.phone or exists (select 1 from account u where u.employer_id = e.id and u.mobile = g.mobile))",
            "0"),
    /**
     * Less than 2,000 yuan a month. That is about the lowest minimum wage of any province, so probably a wrong unit of measure or no full
     * job. The figure: yuan.
     */
    PAY_LOW("s.regular_pay < 2000", "s.regular_pay"),
    /**
     * More than 50,000 yuan a month. That is several times what graduates earn, so probably the pay of a year or a zero too many. The
     * figure: yuan.
     */
    PAY_HIGH("s.regular_pay > 50000", "s.regular_pay"),
    /** To report before the day of graduation: an internship, perhaps, and no employment. The figure: days before. */
    REPORTS_EARLY(
            "s.report_on < g.graduates_on",
            "(extract(epoch from cast(g.graduates_on as timestamp)) - extract(epoch from cast(s.report_on as timestamp))) / 86400"),
    /** 违约金 above three months' pay: schools and courts find that too much for a graduate. The figure: how many times the monthly pay. */
    PENALTY_HIGH("s.penalty > 3 * s.regular_pay", "s.penalty / s.regular_pay"),
    /** Another agreement of the graduate in this cohort was rescinded or voided: ask why. The figure: how many. */
    SIGNED_BEFORE(
            "exists (select 1 from signing b where b.graduate_id = s.graduate_id and b.state in ('RESCINDED', 'VOIDED'))",
            "(select count(*) from signing b where b.graduate_id = s.graduate_id and b.state in ('RESCINDED', 'VOIDED'))"),
    /**
     * Accepted within a minute of the letter. Nobody reads it so fast, so perhaps it was arranged or somebody else answered. The figure:
     * seconds.
     */
    QUICK_ANSWER(
            "s.accepted_at < s.sent_at + interval '1' minute",
            "extract(epoch from s.accepted_at) - extract(epoch from s.sent_at)");

    private final String condition;
    private final String figure;

    ReviewHint(String condition, String figure) {
        this.condition = condition;
        this.figure = figure;
    }

    /** Gives conditions the times that hints name: now, and how far back they look. */
    public static Conditions at(Instant now, Conditions conditions) {
        return conditions
                .value("now", now.getEpochSecond())
                .value("seven_days_ago", now.minus(Duration.ofDays(7)))
                .value("thirty_days_ago", now.minus(Duration.ofDays(30)));
    }

    /** Whether there is this hint, as SQL; unknown where facts are missing. */
    public String condition() {
        return condition;
    }

    /** The hint's figure where there is the hint, else {@code null}, as SQL. */
    public String figureIfAny() {
        return "case when %s then cast(floor(%s) as bigint) end".formatted(condition, figure);
    }

    /** Whether there is any hint at all, as SQL that is 1 or 0. */
    public static String any() {
        return Arrays.stream(values())
                .map(ReviewHint::condition)
                .collect(Collectors.joining(" or ", "case when ", " then 1 else 0 end"));
    }
}
