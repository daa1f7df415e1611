package quxiang.roster.list;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a school looks for in its roster.
 *
 * @param asked the value of each condition; what is empty does not count
 */
public record RosterFilter(Map<RosterCondition, String> asked) {

    /** Everything. */
    public static final RosterFilter NONE = new RosterFilter(Map.of());

    public RosterFilter {
        asked = Map.copyOf(asked);
    }

    /** This filter and one condition more. */
    public RosterFilter with(RosterCondition condition, String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        Map<RosterCondition, String> more = new LinkedHashMap<>();
        more.putAll(asked);
        more.put(condition, value.strip());
        return new RosterFilter(more);
    }

    /** This filter and the condition of a name in the address. */
    public RosterFilter with(String parameter, String value) {
        return with(RosterCondition.named(parameter), value);
    }
}
