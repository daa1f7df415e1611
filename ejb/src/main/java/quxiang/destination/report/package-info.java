/**
 * 上报: one row a graduate in the national flat form. It is checked before it leaves, and it is known what was
 * reported when.
 */
package quxiang.destination.report;
