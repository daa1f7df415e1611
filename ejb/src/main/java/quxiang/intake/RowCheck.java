package quxiang.intake;

import java.util.Map;
import java.util.Set;

/** Checks the rows of one file in their order, without looking anything up. */
@FunctionalInterface
public interface RowCheck {

    /**
     * @param line where the row stands in the file
     * @param cells its texts under the names of their columns
     * @param mangled the columns whose cells no longer hold what was typed
     * @return why the row is refused, or {@code null}
     */
    RowOutcome check(int line, Map<String, String> cells, Set<String> mangled);
}
