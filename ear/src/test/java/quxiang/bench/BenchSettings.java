package quxiang.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Map;
import java.util.TreeMap;

/**
 * How PostgreSQL is set for the benchmarks: as for a server of its own with a third of this machine's memory. Nothing
 * waits for the disk, neither for ours nor for the references, so that what is compared is work and not one machine's
 * disk.
 */
public final class BenchSettings {

    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("fsync", "off"),
            Map.entry("full_page_writes", "off"),
            Map.entry("wal_level", "minimal"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("max_wal_size", "16GB"),
            Map.entry("checkpoint_timeout", "30min"),
            Map.entry("shared_buffers", "2GB"),
            Map.entry("effective_cache_size", "8GB"),
            Map.entry("maintenance_work_mem", "768MB"),
            Map.entry("work_mem", "32MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            Map.entry("max_connections", "150")));

    private BenchSettings() {}

    /** Whether benchmarks are run and not tests. */
    public static boolean wanted() {
        return System.getProperty(BenchTable.FILE) != null;
    }

    public static void set(EmbeddedPostgres.Builder postgres) {
        SETTINGS.forEach(postgres::setServerConfig);
        BenchTable.add("(PostgreSQL 17)", "", "", "", "", "", "", SETTINGS.toString());
    }
}
