package quxiang.transfer;

import java.util.Set;

/**
 * Where a household registration goes, as somebody types it.
 *
 * @param goal of the table 户口去向
 * @param address in full, or {@code null} when it moves nowhere
 */
public record HukouFacts(String goal, String address) {

    /** 留校, and those never moved to the school. */
    private static final Set<String> STAYING = Set.of("5", "9");

    /** Nothing told yet. */
    public static final HukouFacts NONE = new HukouFacts(null, null);

    public HukouFacts {
        goal = ArchiveFacts.filled(goal);
        address = ArchiveFacts.filled(address);
    }

    /** Whether nothing is moved. */
    public boolean isStaying() {
        return STAYING.contains(goal);
    }
}
