package quxiang.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that an agreement says, as plain values. What was not agreed is {@code null}.
 *
 * @param number 毕业年份(4) + 学校代码(5) + 学历(2) + 流水号(7)
 * @param verifyUrl the address in the QR code
 * @param clauses 补充条款, with line breaks
 * @param steps who did what and when, the oldest first
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
        List<Step> steps) {

    public AgreementPaper {
        steps = List.copyOf(steps);
    }

    /** 甲方. */
    public record Employer(
            String name,
            String creditCode,
            String nature,
            String industry,
            String address,
            String contact,
            String phone) {}

    /** 乙方. */
    public record Graduate(
            String name,
            String idNumber,
            String level,
            String major,
            String trainingMode,
            String origin,
            String phone) {}

    /** 丙方. */
    public record School(String name, String department) {}

    /** 岗位信息; money in yuan. */
    public record Job(
            String title,
            String category,
            String place,
            int probationMonths,
            Integer probationPay,
            int regularPay,
            Integer serviceYears,
            LocalDate reportOn,
            Integer penalty) {}

    /** 户口信息. */
    public record Hukou(boolean accepted, String address) {}

    /** 档案信息. */
    public record Archive(
            boolean accepted, String receiver, String address, String contact, String phone, String postcode) {}

    /** One of the three steps: the letter, the graduate's yes, the school's approval. */
    public record Step(String label, String by, Instant at) {}
}
