package quxiang.followup;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A sample with its figures.
 *
 * @param ruleKind the kind that was drawn of, or {@code null}
 * @param ruleMany how many were to be drawn by lot, or {@code null} for all
 * @param drawn how many were drawn
 * @param asked how many were sent a link or called
 * @param answered how many said whether it is true
 * @param contradicted how many said that it is not
 * @param outdated how many do not count, because something else is registered since
 * @param open how many contradictions wait to be dealt with
 */
public record SampleRow(
        long id,
        String name,
        String ruleKind,
        String ruleDepartment,
        Integer ruleMany,
        boolean bySms,
        LocalDate lastDay,
        Instant drawnAt,
        String drawnName,
        long drawn,
        long asked,
        long answered,
        long confirmed,
        long contradicted,
        long unreached,
        long outdated,
        long open) {}
