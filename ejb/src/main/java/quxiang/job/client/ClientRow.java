package quxiang.job.client;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.JdbiConstructor;

/**
 * A program that may drive jobs.
 *
 * @param tokenStart how its token begins, to know it by
 * @param jobs the ids of the jobs that it may drive; empty for all
 * @param usable whether its token is neither revoked nor expired
 */
public record ClientRow(
        long id,
        String name,
        String tokenStart,
        List<String> jobs,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        Instant revokedAt,
        Instant lastUsedAt,
        String lastUsedAddress,
        boolean usable) {

    /** One as its row is, with the jobs joined by commas. */
    @JdbiConstructor
    public ClientRow(
            long id,
            String name,
            String tokenStart,
            String jobs,
            Instant createdAt,
            String createdBy,
            Instant expiresAt,
            Instant revokedAt,
            Instant lastUsedAt,
            String lastUsedAddress,
            boolean usable) {
        this(
                id,
                name,
                tokenStart,
                jobs.isEmpty() ? List.of() : List.of(jobs.split(",")),
                createdAt,
                createdBy,
                expiresAt,
                revokedAt,
                lastUsedAt,
                lastUsedAddress,
                usable);
    }

    /** Whether it may drive a job. */
    public boolean may(String job) {
        return jobs.isEmpty() || jobs.contains(job);
    }
}
