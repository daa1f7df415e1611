package quxiang.audit;

/**
 * Audit events were written.
 *
 * @param action what, in capitals
 * @param times how many entries
 */
record Audited(String action, int times) {}
