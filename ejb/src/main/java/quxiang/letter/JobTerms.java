package quxiang.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
    private int probationMonths;

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
     * @param probationMonths 试用期, months; at most six (劳动合同法, article 19)
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
        this.title = TermsChecks.required("title", title, 60);
        this.category = TermsChecks.required("category", category, 12);
        this.place = TermsChecks.required("place", place, 200);
        this.probationMonths =
                TermsChecks.between("probation_months", probationMonths == null ? 0 : probationMonths, 0, 6);
        if (regularPay == null) {
            throw new Refusal("letter.missing.regular_pay");
        }
        this.regularPay = TermsChecks.between("regular_pay", regularPay, 1, 10_000_000);
        this.probationPay = this.probationMonths == 0 ? null : probationPay(probationPay, regularPay);
        this.serviceYears = TermsChecks.between("service_years", serviceYears, 0, 30);
        this.reportOn = reportOn;
        this.penalty = TermsChecks.between("penalty", penalty, 0, 10_000_000);
    }

    private static Integer probationPay(Integer probationPay, int regularPay) {
        if (probationPay == null) {
            throw new Refusal("letter.missing.probation_pay");
        }
        TermsChecks.between("probation_pay", probationPay, 1, 10_000_000);
        if (probationPay * 10L < regularPay * 8L) {
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

    public int getProbationMonths() {
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
