package quxiang.roster.list;

import java.time.Instant;
import java.util.List;
import quxiang.roster.format.FactField;

/**
 * A graduate as the school sees one.
 *
 * @param idMasked the document's number as it may be shown
 * @param mobile what the graduate gave, masked, or {@code null}
 * @param removedAt when the school took the graduate out of its roster, or {@code null}
 * @param version the version that is shown
 * @param fields the facts in the order of the file, without school and ID number
 */
public record SeenGraduate(
        long id,
        int cohort,
        String name,
        String idMasked,
        String mobile,
        Instant removedAt,
        Instant changedAt,
        int version,
        List<FactField> fields) {}
