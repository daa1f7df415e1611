/**
 * Housekeeping: what is kept no longer, of all features, a chunk at a time. What is evidence of a signing is in no part of it: signings,
 * their steps, rescissions, agreements, destinations and the audit trail are never deleted here.
 */
package quxiang.upkeep;
