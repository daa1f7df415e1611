package quxiang.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import quxiang.common.Faults;
import quxiang.common.Refusal;

/** 岗位信息: the job of a letter. Money is in whole yuan, wages a month. */
@Embeddable
public class JobTerms {

    @Column(name = "job_title")
    private String title;

    @Column(name = "job_category")
    private String category;

    @Column(name = "job_place")
    private String place;

    @Column(name = "probation_months")
    private Integer probationMonths;

    @Column(name = "probation_pay")
    private Integer probationPay;

    @Column(name = "regular_pay")
    private int regularPay;

    @Column(name = "service_years")
    private Integer serviceYears;

    @Column(name = "report_on")
    private LocalDate reportOn;

    private Integer penalty;

    protected JobTerms() {}

    /**
     * @param title 岗位名称
     * @param category 职位类别, a code of the table {@code JOB_CATEGORY}
     * @param place 工作地点
     * @param probationMonths 试用期, months; at most six (劳动合同法, article 19); 0 for none, {@code null} when not agreed
     * @param probationPay 试用期月薪, yuan; not below 80 % of the regular pay (article 20); {@code null} without probation
     * @param regularPay 转正月薪, yuan
     * @param serviceYears 服务期, years, or {@code null}
     * @param reportOn 报到时间, or {@code null} when not agreed yet
     * @param penalty 违约金, yuan, or {@code null} for none
     * @throws Refusal {@code letter.*}, naming the field
     */
    public JobTerms(
            String title,
            String category,
            String place,
            Integer probationMonths,
            Integer probationPay,
            Integer regularPay,
            Integer serviceYears,
            LocalDate reportOn,
            Integer penalty) {
        Faults faults = new Faults();
        this.title = faults.of(() -> TermsChecks.required("title", title, 60));
        this.category = faults.of(() -> TermsChecks.required("category", category, 12));
        this.place = faults.of(() -> TermsChecks.required("place", place, 200));
        if (probationMonths == null && probationPay != null) {
            faults.add(new Refusal("letter.missing.probation_months"));
        }
        this.probationMonths = faults.of(() -> TermsChecks.between("probation_months", probationMonths, 0, 6));
        Integer pay = faults.of(() -> TermsChecks.between("regular_pay", regularPay, 1, 10_000_000));
        if (regularPay == null) {
            faults.add(new Refusal("letter.missing.regular_pay"));
        }
        this.probationPay = probationMonths == null || probationMonths == 0
                ? null
                : faults.of(() -> probationPay(probationPay, regularPay));
        this.serviceYears = faults.of(() -> TermsChecks.between("service_years", serviceYears, 0, 30));
        this.reportOn = reportOn;
        this.penalty = faults.of(() -> TermsChecks.between("penalty", penalty, 0, 10_000_000));
        faults.end();
        this.regularPay = pay;
    }

    private static Integer probationPay(Integer probationPay, Integer regularPay) {
        if (probationPay == null) {
            throw new Refusal("letter.missing.probation_pay");
        }
        TermsChecks.between("probation_pay", probationPay, 1, 10_000_000);
        if (regularPay != null && probationPay * 10L < regularPay * 8L) {
            throw new Refusal("letter.probation_pay_too_low");
        }
        return probationPay;
    }

    JobTerms copy() {
        return new JobTerms(
                title, category, place, probationMonths, probationPay, regularPay, serviceYears, reportOn, penalty);
    }

    /** Whether the other says the same. */
    public boolean says(JobTerms other) {
        return terms().equals(other.terms());
    }

    private List<Object> terms() {
        return Arrays.asList(
                title, category, place, probationMonths, probationPay, regularPay, serviceYears, reportOn, penalty);
    }

    public String getTitle() {
        return title;
    }

    public String getCategory() {
        return category;
    }

    public String getPlace() {
        return place;
    }

    public Integer getProbationMonths() {
        return probationMonths;
    }

    public Integer getProbationPay() {
        return probationPay;
    }

    public int getRegularPay() {
        return regularPay;
    }

    public Integer getServiceYears() {
        return serviceYears;
    }

    public LocalDate getReportOn() {
        return reportOn;
    }

    public Integer getPenalty() {
        return penalty;
    }
}
