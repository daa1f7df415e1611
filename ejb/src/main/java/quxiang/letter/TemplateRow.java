package quxiang.letter;

import java.time.Instant;

/**
 * A template as its unit sees it. Of the three parts the one of its kind is there.
 *
 * @param preferred whether new letters begin with it
 * @param version grows with each change, so that two people who change it at once are told
 */
public record TemplateRow(
        long id,
        String name,
        boolean preferred,
        Instant changedAt,
        int version,
        JobTerms job,
        HukouTerms hukou,
        ArchiveTerms archive) {}
