package quxiang.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** A sample of graduates, with the rule by which it was drawn. It never changes. */
@Entity
@Table(name = "follow_up_sample")
class FollowUpSample {

    @Id
    @SequenceGenerator(name = "follow_up_sample", sequenceName = "follow_up_sample_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "follow_up_sample")
    private Long id;

    @Column(name = "school_id")
    private long schoolId;

    private int cohort;
    private String name;

    @Column(name = "rule_kind")
    private String ruleKind;

    @Column(name = "rule_department")
    private String ruleDepartment;

    @Column(name = "rule_many")
    private Integer ruleMany;

    @Column(name = "by_sms")
    private boolean bySms;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "drawn_at")
    private Instant drawnAt;

    @Column(name = "drawn_name")
    private String drawnName;

    @Version
    private int version;

    protected FollowUpSample() {}

    FollowUpSample(long schoolId, int cohort, SampleRule rule, String by, Instant at) {
        this.schoolId = schoolId;
        this.cohort = cohort;
        name = rule.name();
        ruleKind = rule.kind();
        ruleDepartment = rule.department();
        ruleMany = rule.many();
        bySms = rule.bySms();
        lastDay = rule.lastDay();
        drawnAt = at;
        drawnName = by;
    }

    Long id() {
        return id;
    }

    long schoolId() {
        return schoolId;
    }

    int cohort() {
        return cohort;
    }

    String ruleDepartment() {
        return ruleDepartment;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    /** Whether links can be answered on a day. */
    boolean isRunning(LocalDate day) {
        return !day.isAfter(lastDay);
    }
}
