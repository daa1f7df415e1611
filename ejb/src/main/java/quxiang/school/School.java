package quxiang.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import quxiang.common.Refusal;

/** 院校: a university, known by its 5-digit school code, with the policy of its online signing. */
@Entity
public class School {

    @Id
    @SequenceGenerator(name = "school", sequenceName = "school_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "school")
    private Long id;

    private String code;
    private String name;
    private String phone;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "online_signing")
    private boolean onlineSigning;

    @Column(name = "default_days")
    private int defaultDays;

    @Column(name = "longest_days")
    private int longestDays;

    @Column(name = "department_review")
    private boolean departmentReview;

    @Column(name = "review_rule_since")
    private Instant reviewRuleSince;

    @Enumerated(EnumType.STRING)
    private ActivationPolicy activation;

    @Column(name = "code_days")
    private int codeDays;

    @Column(name = "rescission_days")
    private int rescissionDays;

    @Version
    private int version;

    protected School() {}

    public School(String code, String name, boolean onlineSigning, String phone) {
        this.code = code;
        this.name = name;
        this.onlineSigning = onlineSigning;
        this.phone = phone;
        this.defaultDays = 5;
        this.longestDays = 30;
        this.activation = ActivationPolicy.PROVED;
        this.codeDays = 30;
        this.rescissionDays = 10;
    }

    /** Changes what the centre keeps of the school. */
    void rename(String itsName, String itsPhone) {
        name = itsName;
        phone = itsPhone;
    }

    /** Says where the school is, and so whose province it belongs to. @param region its code, or {@code null} while that is not known */
    public void lieIn(String region) {
        regionCode = region;
    }

    /** 签约设置. */
    void decide(SigningPolicy policy, Instant at) {
        if (departmentReview != policy.departmentReview()) {
            reviewRuleSince = at;
        }
        onlineSigning = policy.onlineSigning();
        defaultDays = policy.defaultDays();
        longestDays = policy.longestDays();
        departmentReview = policy.departmentReview();
        phone = policy.phone();
        activation = policy.activation();
        codeDays = policy.codeDays();
        rescissionDays = policy.rescissionDays();
    }

    SigningPolicy policy() {
        return new SigningPolicy(
                onlineSigning,
                defaultDays,
                longestDays,
                departmentReview,
                phone,
                activation,
                codeDays,
                rescissionDays,
                version);
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** The code of where it is; {@code null} as long as the centre has not said so. */
    public String regionCode() {
        return regionCode;
    }

    /** The telephone of the employment office, or {@code null}. */
    public String phone() {
        return phone;
    }

    public boolean onlineSigning() {
        return onlineSigning;
    }

    /** How many days a graduate gets to answer by default, in days after today. It counts when the employer does not say. */
    public int defaultDays() {
        return defaultDays;
    }

    /** How many days after today the response deadline may lie at most. */
    public int longestDays() {
        return longestDays;
    }

    /**
     * 院系初审: whether the graduate's department reviews a signing before the school does.
     *
     * @param sentAt when its letter was sent: a later change of the rule does not concern it
     */
    public boolean departmentReview(Instant sentAt) {
        return departmentReview == (reviewRuleSince == null || !sentAt.isBefore(reviewRuleSince));
    }

    /** What is asked of graduates before their first sign-in. */
    public ActivationPolicy activation() {
        return activation;
    }

    /** For how many days a 激活码 is good. */
    public int codeDays() {
        return codeDays;
    }

    /** For how many days a wish to rescind may be answered. Then the school can be asked to decide. */
    public int rescissionDays() {
        return rescissionDays;
    }

    /** @throws Refusal {@code school.offline} when this school does not sign online */
    public void requireOnlineSigning() {
        if (!onlineSigning) {
            throw new Refusal("school.offline", name);
        }
    }

    /** @throws Refusal {@code school.deadline_policy} unless the deadline lies 1 to {@link #longestDays} days after today */
    public void requireDeadlineWithinPolicy(LocalDate lastDay, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, lastDay);
        if (days < 1 || days > longestDays) {
            throw new Refusal("school.deadline_policy", name, longestDays);
        }
    }
}
