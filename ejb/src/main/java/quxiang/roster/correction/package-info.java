/**
 * 修改 and 更正申请: facts of the roster are put right.
 * Invariant 8: a correction ends what rests on the old facts unless it is signed.
 */
package quxiang.roster.correction;
