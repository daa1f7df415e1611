package quxiang.destination.report;

import java.time.Instant;

/**
 * A report that left.
 *
 * @param faulty how many of its rows had a fault
 * @param sha256 of the file
 */
public record MadeReport(
        long id,
        String fileKind,
        String reason,
        int graduates,
        int faulty,
        String sha256,
        Instant madeAt,
        String madeName) {}
