package quxiang.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What an agreement says, frozen at the school's approval. A part is never {@code null}; what a part says may be, and is then printed as a
 * dash, unless its description says otherwise.
 *
 * @param number 协议书编号, never {@code null}
 * @param checkCode 校验码, never {@code null}
 * @param verifyUrl the address of the public page with number and code in it, never {@code null}: it is in the QR code
 * @param clauses 补充条款, with its line breaks
 * @param steps the signatures in the order of time, the approval last
 * @param stampedUrl 线下签约: where its stamped pages are sent, with its code; {@code null} for what is signed online
 */
public record AgreementPaper(
        String number,
        String checkCode,
        String verifyUrl,
        Employer employer,
        Graduate graduate,
        School school,
        Job job,
        Hukou hukou,
        Archive archive,
        String clauses,
        List<Step> steps,
        String stampedUrl) {

    public AgreementPaper {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(checkCode, "checkCode");
        Objects.requireNonNull(verifyUrl, "verifyUrl");
        steps = List.copyOf(steps);
    }

    /** One that is signed online. */
    public AgreementPaper(
            String number,
            String checkCode,
            String verifyUrl,
            Employer employer,
            Graduate graduate,
            School school,
            Job job,
            Hukou hukou,
            Archive archive,
            String clauses,
            List<Step> steps) {
        this(number, checkCode, verifyUrl, employer, graduate, school, job, hukou, archive, clauses, steps, null);
    }

    /** 线下签约: it is printed to be signed. */
    public boolean isToStamp() {
        return stampedUrl != null;
    }

    /** 甲方, the employer: names, not codes. */
    public record Employer(
            String name,
            String creditCode,
            String nature,
            String industry,
            String address,
            String contact,
            String phone) {}

    /**
     * 乙方, the graduate.
     *
     * @param schoolingYears 学制
     * @param graduatesOn 毕业时间
     */
    public record Graduate(
            String name,
            String idNumber,
            String gender,
            String ethnicity,
            String level,
            String major,
            String schoolingYears,
            LocalDate graduatesOn,
            String trainingMode,
            String origin,
            String phone) {

        /** One of whom the roster says no more. */
        public Graduate(
                String name,
                String idNumber,
                String level,
                String major,
                String trainingMode,
                String origin,
                String phone) {
            this(name, idNumber, null, null, level, major, null, null, trainingMode, origin, phone);
        }
    }

    /**
     * 丙方, the school.
     *
     * @param departmentOpinion what the department said; {@code null} where departments are not asked, and then not printed
     * @param opinion 审核意见, what the school said
     * @param phone of its employment office
     */
    public record School(String name, String department, String departmentOpinion, String opinion, String phone) {

        /** One that told no telephone. */
        public School(String name, String department, String departmentOpinion, String opinion) {
            this(name, department, departmentOpinion, opinion, null);
        }
    }

    /**
     * 岗位信息. Money is in whole yuan, wages a month.
     *
     * @param probationMonths 0 for no probation, {@code null} when not agreed
     * @param serviceYears 服务期
     * @param penalty 违约金; {@code null} or 0: none is agreed
     */
    public record Job(
            String title,
            String category,
            String place,
            Integer probationMonths,
            Integer probationPay,
            Integer regularPay,
            Integer serviceYears,
            LocalDate reportOn,
            Integer penalty) {}

    /** 户口信息: whether the employer takes the graduate's household registration, and to where. */
    public record Hukou(Boolean accepted, String address) {}

    /** 档案信息: whether the employer takes the graduate's file, and who receives it. */
    public record Archive(
            Boolean accepted, String receiver, String address, String contact, String phone, String postcode) {}

    /**
     * A signature.
     *
     * @param label the key of the words that name it, such as {@code agreement.paper.step.SEND}
     * @param by who signed
     * @param at when, never {@code null}
     */
    public record Step(String label, String by, Instant at) {

        public Step {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(at, "at");
        }
    }
}
