package quxiang.letter;

import java.time.LocalDate;
import quxiang.common.Faults;
import quxiang.common.Refusal;
import quxiang.common.paper.PaperLines;

/**
 * 邀请函: what is offered to one or many graduates.
 *
 * @param job 岗位信息
 * @param hukou 户口信息
 * @param archive 档案信息
 * @param clauses 补充条款, at most 4,000 characters, or {@code null}
 * @param lastDay 应约截止日期: the last day in Asia/Shanghai on which the graduate may answer
 */
public record Letter(JobTerms job, HukouTerms hukou, ArchiveTerms archive, String clauses, LocalDate lastDay) {

    public Letter {
        Faults faults = new Faults();
        String typed = clauses;
        clauses = faults.of(() -> printable(typed));
        if (lastDay == null) {
            faults.add(new Refusal("letter.missing.deadline"));
        }
        faults.end();
    }

    /** 补充条款 as they can be printed. @throws Refusal {@code letter.too_long.clauses}, {@code letter.unprintable.clauses} */
    public static String printable(String typed) {
        String text = TermsChecks.optional("clauses", typed == null ? null : typed.replace("\r\n", "\n"), 4000);
        if (text != null) {
            PaperLines.unprintable(text).ifPresent(character -> {
                throw new Refusal(
                        "letter.unprintable.clauses", character, String.format("U+%04X", character.codePointAt(0)));
            });
        }
        return text;
    }

    /** The same letter for another graduate: embedded terms belong to one row only. */
    public Letter copy() {
        return until(lastDay);
    }

    /** The same letter for another graduate, to be answered until another day. */
    public Letter until(LocalDate day) {
        return new Letter(job.copy(), hukou.copy(), archive.copy(), clauses, day);
    }
}
