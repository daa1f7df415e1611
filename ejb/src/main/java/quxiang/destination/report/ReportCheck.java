package quxiang.destination.report;

import java.util.List;
import java.util.Map;

/**
 * What was found wrong with a report before it leaves.
 *
 * @param graduates how many rows it would have
 * @param faulty how many of them have a fault
 * @param counts how many have each of the faults
 * @param found the first of those that were asked for
 */
public record ReportCheck(int graduates, int faulty, Map<ReportFault, Integer> counts, List<FoundFault> found) {}
