package quxiang.statistics.way;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import quxiang.common.Words;
import quxiang.destination.DestinationKinds;
import quxiang.reference.Codes;

/** What the groups of a report are called. */
@ApplicationScoped
public class WayNames {

    @Inject
    Codes codes;

    @Inject
    DestinationKinds kinds;

    /** The name of a group in a language; {@code null} for those of whom it is not known. A code that is not valid any more is its own. */
    public String of(WayGrouping grouping, String group, Locale language) {
        if (grouping == WayGrouping.WHOLE) {
            return Words.of(language).text("statistics.whole");
        }
        if (group == null || group.isEmpty()) {
            return null;
        }
        if (grouping == WayGrouping.KIND) {
            return group.equals(WayGrouping.AGREEMENT)
                    ? Words.of(language).text("ways.agreement")
                    : kinds.find(group).map(kind -> kind.name(language)).orElse(group);
        }
        return grouping.table() == null
                ? group
                : codes.find(grouping.table(), group)
                        .map(code -> code.name(language))
                        .orElse(group);
    }
}
