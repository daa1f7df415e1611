/**
 * 单位管理: the centre lists units, suspends and restores them, changes locked facts. Features that depend on a unit are
 * notified by an event in the same transaction.
 */
package quxiang.employer.supervision;
