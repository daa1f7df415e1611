package quxiang.agreement;

import java.time.LocalDate;

/**
 * What an agreement says of its parties beyond its signing. It is frozen when the agreement is issued. Each may be {@code null}.
 *
 * @param schoolingYears 学制
 * @param graduatesOn 毕业时间
 * @param schoolPhone of the school's employment office
 */
public record Particulars(
        String genderCode, String ethnicityCode, String schoolingYears, LocalDate graduatesOn, String schoolPhone) {}
