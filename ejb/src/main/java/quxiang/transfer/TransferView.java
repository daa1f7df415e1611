package quxiang.transfer;

import java.util.List;

/**
 * What a graduate reads of archive and household registration.
 *
 * @param proposed whether nothing was told yet and the facts are those of the signed agreement
 * @param note what the school said last, or {@code null}
 * @param sendings each time the archive left the school, the latest first
 */
public record TransferView(
        ArchiveFacts archive,
        HukouFacts hukou,
        TransferState state,
        boolean proposed,
        String note,
        List<ArchiveSending> sendings) {}
