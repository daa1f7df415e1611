package quxiang.audit;

/**
 * Something was written to the record.
 *
 * @param action what, in capitals
 * @param times how many entries
 */
record Audited(String action, int times) {}
