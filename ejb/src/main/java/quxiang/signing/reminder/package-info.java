/**
 * Reminders: of letters and wishes to rescind whose time is nearly over, by themselves or by the unit.
 * Each is told once, in the transaction that notes it.
 */
package quxiang.signing.reminder;
