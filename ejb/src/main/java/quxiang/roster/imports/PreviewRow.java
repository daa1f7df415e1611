package quxiang.roster.imports;

import java.util.List;

/**
 * A graduate whom a waiting import would change.
 *
 * @param row the row's number in the uploaded file
 * @param graduateId who
 * @param idMasked the ID number as it may be shown
 * @param telling whether favourites and open signings of the graduate would end
 * @param changes what would change
 */
public record PreviewRow(
        int row,
        long graduateId,
        String name,
        String idMasked,
        String examNo,
        String studentNo,
        boolean telling,
        List<ChangedFact> changes) {}
