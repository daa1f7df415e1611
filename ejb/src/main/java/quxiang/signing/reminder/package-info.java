/**
 * Reminders of letters and wishes to rescind whose time is nearly over.
 * Each is told once, in the transaction that notes it.
 */
package quxiang.signing.reminder;
