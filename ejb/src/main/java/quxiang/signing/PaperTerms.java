package quxiang.signing;

import quxiang.common.Faults;
import quxiang.common.Refusal;
import quxiang.letter.ArchiveTerms;
import quxiang.letter.HukouTerms;
import quxiang.letter.JobTerms;
import quxiang.letter.Letter;

/**
 * The terms of an agreement on paper. They are those of a letter without its deadline.
 *
 * @param clauses 补充条款, or {@code null}
 */
public record PaperTerms(JobTerms job, HukouTerms hukou, ArchiveTerms archive, String clauses) {

    /** @throws Refusal {@code letter.*} */
    public PaperTerms {
        Faults faults = new Faults();
        String typed = clauses;
        clauses = faults.of(() -> Letter.printable(typed));
        faults.end();
    }
}
