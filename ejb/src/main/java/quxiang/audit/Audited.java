package quxiang.audit;

/** Something was written to the record. @param action what, in capitals */
record Audited(String action) {}
