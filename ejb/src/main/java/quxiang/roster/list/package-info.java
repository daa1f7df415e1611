/**
 * 生源库 as the school reads it: lists, one graduate, removing.
 * Staff of a department see their graduates only.
 */
package quxiang.roster.list;
