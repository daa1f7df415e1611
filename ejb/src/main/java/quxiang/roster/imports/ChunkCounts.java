package quxiang.roster.imports;

import java.util.List;

/**
 * What became of the rows of one chunk.
 *
 * @param corrected the graduates whose name, document, level or major changed
 */
record ChunkCounts(int added, int changed, int unchanged, int refused, List<Long> corrected) {}
