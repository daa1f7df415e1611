/**
 * 单位管理: the centre lists units, suspends and restores them, changes locked facts.
 * Whoever depends on a unit hears of it by an event in the same transaction.
 */
package quxiang.employer.supervision;
