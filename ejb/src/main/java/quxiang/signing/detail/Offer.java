package quxiang.signing.detail;

import java.time.Instant;
import quxiang.employer.EmployerFacts;
import quxiang.letter.ArchiveTerms;
import quxiang.letter.HukouTerms;
import quxiang.letter.JobTerms;

/**
 * A letter that waits for its graduate, to be laid beside others.
 *
 * @param clauses 补充条款, or {@code null}
 * @param deadline the end of the last day on which it can be answered, exclusive
 */
public record Offer(
        long id,
        EmployerFacts unit,
        JobTerms job,
        HukouTerms hukou,
        ArchiveTerms archive,
        String clauses,
        Instant deadline) {}
