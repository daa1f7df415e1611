package quxiang.roster.imports;

import java.util.List;
import quxiang.intake.RowOutcome;

/**
 * What became of the rows of one chunk.
 *
 * @param outcomes of each row, in their order
 * @param added the keys of those that are new
 * @param changed the keys of those that differ
 * @param corrected the graduates whose name, document, level or major changed
 */
record TakenChunk(List<RowOutcome> outcomes, List<Long> added, List<Long> changed, List<Long> corrected) {}
