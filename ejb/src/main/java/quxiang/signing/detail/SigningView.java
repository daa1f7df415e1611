package quxiang.signing.detail;

import java.util.List;
import quxiang.employer.EmployerFacts;
import quxiang.letter.ArchiveTerms;
import quxiang.letter.HukouTerms;
import quxiang.letter.JobTerms;
import quxiang.signing.list.SigningRow;

/**
 * All that a page of one signing shows. It has the letter, its history, and what the reader can do now.
 *
 * @param employer the unit's facts: live while the signing is open, frozen from approval on (invariant 7)
 * @param about what the unit tells of itself today
 * @param clauses 补充条款, or {@code null}
 * @param steps the oldest first
 * @param agreedName the unit's name as the graduate agreed to it, or {@code null}
 * @param agreedCode the unit's code likewise
 * @param phone the graduate's, for unit and school once the graduate agreed; else {@code null}
 */
public record SigningView(
        SigningRow row,
        EmployerFacts employer,
        UnitIntroduction about,
        JobTerms job,
        HukouTerms hukou,
        ArchiveTerms archive,
        String clauses,
        List<StepView> steps,
        String agreedName,
        String agreedCode,
        String phone,
        AvailableActions actions) {

    public SigningView {
        steps = List.copyOf(steps);
    }
}
