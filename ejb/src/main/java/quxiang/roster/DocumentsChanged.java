package quxiang.roster;

import java.util.List;

/**
 * Rows of the roster may have other documents than before.
 *
 * @param graduateIds whose
 */
public record DocumentsChanged(List<Long> graduateIds) {}
